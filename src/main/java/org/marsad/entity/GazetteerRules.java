package org.marsad.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.marsad.entity.GazetteerReading.Problem;

/** What must hold over all lines of a gazetteer file. */
final class GazetteerRules {

    private static final Set<String> RELATIONS =
            Set.of("part_of", "leads", "deputy_of", "ally_of", "front_of", "predecessor_of");

    /** Words that news is full of: as aliases they are trusted only where context supports them. */
    private static final Set<String> COMMON_WORDS = Set.of(
            ("action alliance army authority bloc brigade brigades cabinet central coalition command commission council"
                            + " court defence defense faction fatah force forces framework front general government"
                            + " group guard guards hikma interior islamic jihad law leader league liberation movement"
                            + " ministry mission national network office order parliament party peace people police"
                            + " president progress rights reform resistance revolution security service sham state"
                            + " support treasury union united unity victory war wisdom"
                            + " المقاومة الحكومة الجيش الشعب السلام العدل الحزب التحالف الحركة المجلس القوات الكتائب"
                            + " اللواء الإطار المحور القاعدة النصر الفتح الحكمة الأمن الداخلية البرلمان النصرة بدر")
                    .split(" "));

    private final Map<String, Integer> lineOfId = new HashMap<>();
    private final Map<String, List<Use>> usesOfText = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private record Use(int line, String entity, Alias alias) {}

    private GazetteerRules() {}

    static List<Problem> check(List<GazetteerLine> lines) {
        GazetteerRules rules = new GazetteerRules();
        lines.forEach(rules::checkId);
        lines.forEach(rules::checkAliases);
        lines.forEach(rules::checkTargets);
        rules.checkSharing();
        return rules.problems;
    }

    private void checkId(GazetteerLine line) {
        String id = line.entity().id();
        if (!id.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'))) {
            problem(line, "the id \"" + id + "\" may hold only a-z, 0-9 and hyphens");
        }
        Integer first = lineOfId.putIfAbsent(id, line.number());
        if (first != null) {
            problem(line, "the id \"" + id + "\" is already used on line " + first);
        }
    }

    private void checkAliases(GazetteerLine line) {
        Entity entity = line.entity();
        if (entity.aliases().isEmpty()) {
            problem(line, "the entity has no alias, so it could never be found");
        }
        checkMarks(line, "name", entity.name());
        checkMarks(line, "Arabic name", entity.nameAr());
        Set<String> seen = new HashSet<>();
        for (Alias alias : entity.aliases()) {
            checkAlias(line, alias);
            String bare = bare(alias.text());
            if (seen.add(bare)) {
                usesOfText
                        .computeIfAbsent(bare, text -> new ArrayList<>())
                        .add(new Use(line.number(), entity.id(), alias));
            }
        }
    }

    private void checkAlias(GazetteerLine line, Alias alias) {
        long letters =
                alias.text().codePoints().filter(Character::isLetterOrDigit).count();
        if (letters == 0) {
            problem(line, "an alias is empty");
        } else if (letters == 1) {
            problem(line, "the alias \"" + alias.text() + "\" is a single letter; it would be found everywhere");
        } else if (!alias.ambiguous() && COMMON_WORDS.contains(bare(alias.text()))) {
            problem(
                    line,
                    "the alias \"" + alias.text() + "\" is a common word; mark it ambiguous, so that context decides");
        }
        checkMarks(line, "alias", alias.text());
    }

    /** Case and apostrophes do not tell two names apart. */
    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("['\u2018\u2019\u02BE\u02BF`\u00B4]", "")
                .strip();
    }

    private void checkMarks(GazetteerLine line, String what, String text) {
        if (text.chars().anyMatch(GazetteerRules::isDirectionMark)) {
            problem(
                    line,
                    "the " + what + " \"" + text + "\" holds an invisible mark that changes the direction of text");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            problem(line, "the " + what + " holds a control character");
        }
    }

    /** Embeddings, overrides and isolates; they make a text read other than it is. */
    private static boolean isDirectionMark(int c) {
        return (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200E
                || c == 0x200F
                || c == 0x061C;
    }

    private void checkTargets(GazetteerLine line) {
        for (Relation relation : line.entity().relations()) {
            if (!RELATIONS.contains(relation.type())) {
                problem(line, "\"" + relation.type() + "\" is no known relation");
            }
            checkKnown(line, "a relation", relation.target());
        }
        for (Alias alias : line.entity().aliases()) {
            alias.needsContext().forEach(id -> checkKnown(line, "the context of \"" + alias.text() + "\"", id));
            alias.sharedWith().forEach(id -> checkKnown(line, "shared_with of \"" + alias.text() + "\"", id));
        }
    }

    private void checkKnown(GazetteerLine line, String what, String id) {
        if (!lineOfId.containsKey(id)) {
            problem(line, what + " names \"" + id + "\", which is not in the file");
        }
    }

    private void checkSharing() {
        for (Map.Entry<String, List<Use>> entry : usesOfText.entrySet()) {
            List<Use> uses = entry.getValue();
            for (Use use : uses) {
                for (Use other : uses) {
                    if (!other.entity().equals(use.entity())
                            && !use.alias().sharedWith().contains(other.entity())) {
                        problems.add(new Problem(
                                use.line(),
                                "the alias \"" + use.alias().text() + "\" also belongs to \"" + other.entity()
                                        + "\" on line " + other.line() + "; say so in shared_with or remove it"));
                    }
                }
            }
        }
    }

    private void problem(GazetteerLine line, String reason) {
        problems.add(new Problem(line.number(), reason));
    }
}
