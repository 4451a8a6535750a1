package org.marsad.analyze;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.ClaimReader;
import org.marsad.claim.Findings;
import org.marsad.claim.Report;
import org.marsad.date.DateExpression;
import org.marsad.date.DateReader;
import org.marsad.entity.Gazetteer;
import org.marsad.extract.Content;
import org.marsad.extract.Language;
import org.marsad.extract.Page;
import org.marsad.extract.PageDate;
import org.marsad.extract.PageOutcome;
import org.marsad.extract.PageReader;
import org.marsad.extract.PageTrace;
import org.marsad.extract.SourceMemory;
import org.marsad.tag.Mention;
import org.marsad.tag.Tagger;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes one line of input through the pure stages. Thread-safe. */
final class LineReader {

    private static final long MAX_FILE = 50L << 20;

    private final JsonMapper json = JsonMapper.builder().build();
    private final PageReader pageReader = new PageReader();
    private final DateReader dateReader = new DateReader();
    private final Tagger tagger;
    private final ClaimReader claimReader;
    private final Gazetteer gazetteer;
    private final Path folder;

    /** @param folder what {@code html_file} is relative to */
    LineReader(Gazetteer gazetteer, Path folder) {
        this.gazetteer = gazetteer;
        this.tagger = new Tagger(gazetteer);
        this.claimReader = new ClaimReader(gazetteer);
        this.folder = folder;
    }

    record Result(String json, boolean failed) {}

    /** The source that a line names and what its page leaves behind; null where it names none or has no readable page. */
    @Nullable
    Sighting sight(String line) {
        try {
            JsonNode input = json.readTree(line);
            String source = text(input, "source");
            boolean page = text(input, "text") == null;
            return source != null && page
                    ? new Sighting(
                            source,
                            outcome(input, given(input), SourceMemory.NONE).trace())
                    : null;
        } catch (JacksonException | IOException | Refused e) {
            return null; // The line is refused with its reason when it is read.
        }
    }

    record Sighting(String source, PageTrace trace) {}

    /** The source that a line names, null where it names none. */
    @Nullable
    String source(String line) {
        try {
            return text(json.readTree(line), "source");
        } catch (JacksonException e) {
            return null;
        }
    }

    Result read(String line, Memories memories) {
        String id = null;
        try {
            JsonNode input = json.readTree(line);
            id = text(input, "id");
            if (id == null) {
                return failure(null, "the line has no id");
            }
            return new Result(json.writeValueAsString(analyze(id, input, memories)), false);
        } catch (JacksonException e) {
            return failure(id, "the line is not a JSON object");
        } catch (Refused e) {
            return failure(id, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return failure(id, "html_file can't be read");
        } catch (RuntimeException e) {
            // A bug must not cost the rest of a long run; the line says that it failed.
            return failure(id, "the line could not be analysed (" + e.getClass().getSimpleName() + ")");
        }
    }

    private Result failure(@Nullable String id, String error) {
        return new Result(json.writeValueAsString(new Failure(id, error)), true);
    }

    private record Failure(@Nullable String id, String error) {}

    /** An input that can't be analysed; the message says why. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    private Analysis analyze(String id, JsonNode input, Memories memories) throws Refused, IOException {
        Given given = given(input);
        String text = text(input, "text");
        Content content = text != null
                ? plain(text, given)
                : outcome(input, given, memories.of(text(input, "source"))).content();
        PageDate own = content.published();
        LocalDate day = own != null ? own.at().toLocalDate() : given.day();
        List<Mention> mentions = tagger.tag(content.title(), content.text(), content.language());
        List<DateExpression> dates = dateReader.read(content.text(), content.language(), day);
        Findings findings = claimReader.read(new Report(content.text(), content.language(), mentions, dates, day));
        return Analysis.of(
                id,
                content,
                own != null ? own.iso() : given.published,
                own != null ? own.precision().name() : given.precision(),
                mentions,
                dates,
                findings,
                gazetteer);
    }

    /** What the line says about the article besides its text. */
    private record Given(
            @Nullable String published,
            @Nullable LocalDate day,
            @Nullable String language,
            @Nullable URI url) {

        @Nullable
        String precision() {
            return published == null ? null : published.length() == 10 ? "DAY" : "SECOND";
        }
    }

    private static Given given(JsonNode input) throws Refused {
        String published = text(input, "published");
        String url = text(input, "url");
        try {
            return new Given(
                    published,
                    published == null ? null : day(published),
                    text(input, "language"),
                    url == null ? null : URI.create(url));
        } catch (DateTimeException e) {
            throw new Refused("published is not an ISO date");
        } catch (IllegalArgumentException e) {
            throw new Refused("url is not an address");
        }
    }

    private static LocalDate day(String published) {
        if (published.length() > 16 && published.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")) {
            return OffsetDateTime.parse(published).toLocalDate();
        }
        return LocalDate.parse(published.substring(0, Math.min(10, published.length())));
    }

    private Content plain(String text, Given given) {
        String language = given.language != null ? given.language : language(text);
        return new Content("", List.of(), null, null, language, text, null);
    }

    /** A text too short to tell is taken for the language that its script is mostly used for here. */
    private static String language(String text) {
        String language = Language.of(text);
        if (!language.equals("und")) {
            return language;
        }
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)
                ? "ar"
                : "en";
    }

    private PageOutcome.Read outcome(JsonNode input, Given given, SourceMemory memory) throws Refused, IOException {
        String html = text(input, "html");
        String file = text(input, "html_file");
        byte[] body;
        if (html != null) {
            body = html.getBytes(StandardCharsets.UTF_8);
        } else if (file != null) {
            body = read(folder.resolve(file));
        } else {
            throw new Refused("the line has neither html, html_file nor text");
        }
        String contentType = html != null ? "text/html; charset=utf-8" : null;
        return switch (pageReader.read(new Page(body, contentType, given.url), memory)) {
            case PageOutcome.Read read -> read;
            case PageOutcome.Unreadable(var reason, var detail) ->
                throw new Refused(
                        "no article could be read: " + reason + (detail.isEmpty() ? "" : " (" + detail + ")"));
        };
    }

    private static byte[] read(Path file) throws IOException, Refused {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                body.write(buffer, 0, n);
                if (body.size() > MAX_FILE) {
                    throw new Refused("html_file is larger than 50 MB");
                }
            }
            return body.toByteArray();
        }
    }

    private static @Nullable String text(JsonNode input, String field) {
        JsonNode value = input.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }
}
