package org.marsad.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Pairs of reports written for the project: copies, excerpts, translations, follow-ups, and other reports on the subject. All
 * texts of a file arrive in the order of time, and who ends in one story is compared with who tells one report. The second file
 * was set aside before anything was tuned on the first.
 */
class WrittenPairsTest {

    private record Score(
            int pairs, int one, int found, int right, int translations, int translated, int linked, int followUps) {

        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return (double) right / one;
        }
    }

    @Test
    void theReportsThatWereTunedOnFoldAsTheyWereWritten() throws IOException {
        Score score = score("reports.txt");

        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.7);
    }

    @Test
    void theReportsThatWereSetAsideFoldAsTheyWereWritten() throws IOException {
        Score score = score("reports-held-out.txt");

        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.7);
    }

    private static Score score(String file) throws IOException {
        WrittenReports reports = WrittenReports.read(file);
        List<WrittenReports.Text> texts = reports.texts().stream()
                .sorted(Comparator.comparing(WrittenReports.Text::at).thenComparing(WrittenReports.Text::id))
                .toList();
        Map<String, Long> stories = new HashMap<>();
        Map<String, Set<Long>> links = new HashMap<>();
        List<Member> stored = new ArrayList<>();
        for (WrittenReports.Text text : texts) {
            Member member = reports.member(text);
            Placement placement = Placement.of(member, stored, Set.of());
            Placement.Match match = placement.match();
            long story = match == null ? member.storyId() : match.other().storyId();
            stories.put(text.id(), story);
            placement
                    .followUps()
                    .forEach(linked -> links.computeIfAbsent(text.id(), id -> new java.util.HashSet<>())
                            .add(linked.other().storyId()));
            stored.add(new Member(
                    member.articleId(),
                    story,
                    member.at(),
                    member.language(),
                    member.own(),
                    member.credit(),
                    false,
                    member.text(),
                    member.anchors()));
        }
        return count(file, reports, texts, stories, links);
    }

    private static Score count(
            String file,
            WrittenReports reports,
            List<WrittenReports.Text> texts,
            Map<String, Long> stories,
            Map<String, Set<Long>> links) {
        int pairs = 0;
        int one = 0;
        int found = 0;
        int right = 0;
        int translations = 0;
        int translated = 0;
        int linked = 0;
        int followUps = 0;
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                WrittenReports.Text first = texts.get(i);
                WrittenReports.Text second = texts.get(j);
                boolean same = first.report().equals(second.report());
                boolean told = Objects.equals(stories.get(first.id()), stories.get(second.id()));
                boolean between = !first.language().equals(second.language());
                pairs += first.group().equals(second.group()) ? 1 : 0;
                one += same ? 1 : 0;
                found += told ? 1 : 0;
                right += same && told ? 1 : 0;
                translations += same && between ? 1 : 0;
                translated += same && between && told ? 1 : 0;
                if (first.group().equals(second.group())
                        && first.id().endsWith("1")
                        && second.id().endsWith("6")) {
                    followUps++;
                    linked += links.getOrDefault(second.id(), Set.of())
                                    .contains(Objects.requireNonNull(stories.get(first.id())))
                            ? 1
                            : 0;
                }
                if (same != told && (told || first.id().endsWith("1"))) {
                    System.out.println((told ? "wrongly one: " : "not found: ") + first.id() + " " + second.id()
                            + say(reports, first, second));
                }
            }
        }
        Score score = new Score(pairs, one, found, right, translations, translated, linked, followUps);
        System.out.printf(
                Locale.ROOT,
                "%s: %d pairs within groups, %d of one report; precision %.3f, recall %.3f; between languages %d of %d; follow-ups linked %d of %d%n",
                file,
                pairs,
                one,
                score.precision(),
                score.recall(),
                translated,
                translations,
                linked,
                followUps);
        return score;
    }

    private static String say(WrittenReports reports, WrittenReports.Text first, WrittenReports.Text second) {
        Member one = reports.member(first);
        Member other = reports.member(second);
        Likeness likeness = Likeness.between(one.told(), other.told());
        return " (%s, %.2f, %.2f; %d of %d and %d anchors in order, figures %d, related %s)"
                .formatted(
                        likeness.kind(),
                        likeness.resemblance(),
                        likeness.containment(),
                        one.anchors().inSameOrder(other.anchors()),
                        one.anchors().size(),
                        other.anchors().size(),
                        one.anchors().sharedFigures(other.anchors()),
                        one.relatedTo(other));
    }
}
