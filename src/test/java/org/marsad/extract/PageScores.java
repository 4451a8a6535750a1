package org.marsad.extract;

import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How well many pages were read, each figure over the pages whose gold has that field. */
final class PageScores {

    /** What was read out of a page; the date as ISO 8601, null or empty where there is none. */
    record Reading(
            String text,
            String title,
            List<String> authors,
            @Nullable String published) {

        static final Reading NOTHING = new Reading("", "", List.of(), null);
    }

    private record Scored(JsonNode gold, Reading reading) {

        boolean isOf(String field, String value) {
            return gold.path(field).asString("").equals(value);
        }

        boolean has(String field) {
            JsonNode value = gold.path(field);
            return value.isArray() ? !value.isEmpty() : !value.asString("").isEmpty();
        }
    }

    private final List<Scored> pages = new ArrayList<>();

    void add(JsonNode gold, Reading reading) {
        pages.add(new Scored(gold, reading));
    }

    /** F1 of bodies in a set of pages, as the article-extraction-benchmark counts it. */
    String body(String set) {
        List<TextFit> fits = pages.stream()
                .filter(page -> page.isOf("set", set) && page.has("text"))
                .map(page -> TextFit.of(page.reading.text(), golds(page.gold)))
                .toList();
        return TextFit.summary(fits);
    }

    /** Share of pages with the right day, and share of the days given that are right; only where people read the date. */
    String dates() {
        List<Scored> dated = pages.stream()
                .filter(page -> page.isOf("gold", "human") && page.has("published"))
                .toList();
        long given = dated.stream()
                .filter(page -> written(page.reading.published()) != null)
                .count();
        long right = dated.stream()
                .filter(page -> sameDay(page.gold.path("published").asString(), page.reading.published()))
                .count();
        return "%.3f / %.3f".formatted((double) right / dated.size(), given == 0 ? 0 : (double) right / given);
    }

    /** Share of titles that are the same but for case, marks and punctuation. */
    String titles() {
        return "%.3f / %.3f"
                .formatted(
                        share(
                                "title",
                                "human",
                                page -> folded(page.gold.path("title").asString())
                                        .equals(folded(page.reading.title()))),
                        share(
                                "title",
                                "parser",
                                page -> folded(page.gold.path("title").asString())
                                        .equals(folded(page.reading.title()))));
    }

    /** Share of pages whose authors are exactly those of the gold. */
    String authors() {
        Predicate<Scored> exact = page -> {
            Set<String> named = new HashSet<>();
            page.gold.path("author").forEach(name -> named.add(folded(name.asString())));
            Set<String> read = new HashSet<>();
            page.reading.authors().forEach(name -> read.add(folded(name)));
            return named.equals(read);
        };
        return "%.3f / %.3f".formatted(share("author", "human", exact), share("author", "parser", exact));
    }

    private double share(String field, String gold, Predicate<Scored> right) {
        List<Scored> having = pages.stream()
                .filter(page -> page.isOf("gold", gold) && page.has(field))
                .toList();
        return (double) having.stream().filter(right).count() / Math.max(1, having.size());
    }

    static List<String> golds(JsonNode gold) {
        List<String> golds = new ArrayList<>();
        if (!gold.path("text").asString("").isEmpty()) {
            golds.add(gold.path("text").asString());
            gold.path("text_alt").forEach(other -> golds.add(other.asString()));
        }
        return golds;
    }

    /** The days as written, or where both have an offset the days in UTC. */
    static boolean sameDay(String gold, @Nullable String read) {
        String day = written(gold);
        String other = written(read);
        if (day == null || read == null || other == null) {
            return false;
        }
        String utc = inUtc(gold);
        return day.equals(other) || (utc != null && utc.equals(inUtc(read)));
    }

    private static @Nullable String written(@Nullable String date) {
        return date == null || !date.matches("\\d{4}-\\d{2}-\\d{2}.*") ? null : date.substring(0, 10);
    }

    private static @Nullable String inUtc(String date) {
        try {
            return OffsetDateTime.parse(date.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString();
        } catch (DateTimeParseException withoutOffset) {
            return null;
        }
    }

    private static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\u0640]", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
        return String.join(" ", TextFit.words(plain.replace('_', ' ')));
    }
}
