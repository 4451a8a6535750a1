package org.marsad.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.source.Candidate;
import org.marsad.source.Listing;
import org.marsad.source.Preview;
import org.marsad.source.PreviewProblem;
import org.marsad.source.Previewed;
import org.marsad.source.SourceDetails;
import org.marsad.source.SourceRules;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "sources")
class SourcePreviewApi {

    private final Preview preview;
    private final MessageSource words;

    SourcePreviewApi(Preview preview, MessageSource words) {
        this.preview = preview;
        this.words = words;
    }

    /**
     * What to look at.
     *
     * @param url  any address of the site
     * @param kind feed, sitemap or page, where that is to be taken for given
     */
    record Wish(
            @Nullable String url,
            @Nullable String kind,
            SourcesApi.@Nullable Extraction extraction,
            @Nullable String links,
            @Nullable Map<String, String> headers) {

        Preview.Wish checked() {
            URI address = SourceDetails.address(url == null ? "" : url);
            SourcesApi.Extraction parts = extraction == null ? SourcesApi.Extraction.LEARNED : extraction;
            SourceRules rules = new SourceRules.Said(parts.title(), parts.body(), parts.date(), parts.author(), links)
                    .with(headers == null ? Map.of() : headers, address);
            return new Preview.Wish(address, BadParameter.word("kind", kind, Listing.Kind.class), rules);
        }
    }

    /** Why something can't be followed or read, as a word and a sentence. */
    record Trouble(String reason, String sentence, String detail) {}

    /** @param state usable, unread (the site names it) or unusable */
    record Way(
            String kind,
            String url,
            String state,
            String title,
            int items,
            @Nullable String newest,
            @Nullable String links,
            @Nullable Trouble problem) {}

    /**
     * @param text     the beginning of the text
     * @param selected the same with the given selectors; null where none are given
     * @param missing  the selectors that find nothing on the page
     * @param read     false where the page was not reached in time
     */
    record Article(
            String url,
            String title,
            @Nullable String published,
            @Nullable String language,
            @Nullable String text,
            @Nullable Integer characters,
            @Nullable String selected,
            List<String> missing,
            boolean read,
            @Nullable Trouble problem) {}

    /**
     * @param shown  address of the candidate whose newest articles are the items
     * @param unread how many of them were not read in the time that a preview may take
     */
    record Answer(List<Way> candidates, String shown, List<Article> items, long unread) {}

    @PostMapping("/api/v1/sources/preview")
    @Operation(summary = "What Marsad would collect from a site; stores nothing, takes 20 seconds at most")
    ResponseEntity<?> preview(@RequestBody Wish wish) {
        return switch (preview.of(wish.checked())) {
            case Previewed.Seen seen ->
                ResponseEntity.ok(new Answer(
                        seen.candidates().stream().map(this::way).toList(),
                        seen.shown().url().toString(),
                        seen.samples().stream().map(this::article).toList(),
                        seen.unread()));
            case Previewed.Nothing nothing -> problem(nothing);
        };
    }

    private ResponseEntity<ProblemDetail> problem(Previewed.Nothing nothing) {
        Trouble trouble = trouble("preview.problem.", nothing.problem());
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, trouble.sentence());
        problem.setProperty("reason", trouble.reason());
        problem.setProperty("fact", trouble.detail());
        problem.setProperty(
                "candidates", nothing.candidates().stream().map(this::way).toList());
        return ResponseEntity.unprocessableContent().body(problem);
    }

    private Way way(Candidate candidate) {
        return new Way(
                lower(candidate.kind()),
                candidate.url().toString(),
                lower(candidate.state()),
                candidate.title(),
                candidate.items(),
                candidate.newest() == null ? null : candidate.newest().toString(),
                candidate.links(),
                candidate.problem() == null ? null : trouble("preview.problem.", candidate.problem()));
    }

    private Article article(Previewed.Sample sample) {
        Previewed.Beginning learned = sample.learned();
        Previewed.Beginning selected = sample.selected();
        return new Article(
                sample.url().toString(),
                sample.title(),
                sample.published() == null ? null : sample.published().toString(),
                sample.language(),
                learned == null ? null : learned.text(),
                learned == null ? null : learned.characters(),
                selected == null ? null : selected.text(),
                sample.missing(),
                sample.read(),
                sample.problem() == null ? null : trouble("unreadable.", sample.problem()));
    }

    private Trouble trouble(String sentences, PreviewProblem problem) {
        return new Trouble(
                problem.reason().toLowerCase(Locale.ROOT),
                words.getMessage(sentences + problem.reason(), new Object[0], Locale.ENGLISH),
                problem.detail());
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
