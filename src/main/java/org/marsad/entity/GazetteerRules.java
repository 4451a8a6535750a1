package org.marsad.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.marsad.entity.GazetteerReading.Problem;
import org.marsad.entity.GazetteerReading.Rule;

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

    private static final Pattern DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

    private final Map<String, Integer> lineOfId = new HashMap<>();
    private final Map<String, List<Use>> usesOfText = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private record Use(int line, String entity, Alias alias) {}

    private GazetteerRules() {}

    /** What is wrong once these lines are laid over a gazetteer, and was not wrong before. */
    static List<Problem> check(Gazetteer stored, List<GazetteerLine> lines) {
        return check(stored, lines, Set.of());
    }

    /** @param gone ids of entities that are taken away */
    static List<Problem> check(Gazetteer stored, List<GazetteerLine> lines, Set<String> gone) {
        Set<String> replaced = new HashSet<>(gone);
        lines.forEach(line -> replaced.add(line.entity().id()));
        List<GazetteerLine> all = new ArrayList<>(lines);
        stored.entities().stream()
                .filter(entity -> !replaced.contains(entity.id()))
                .forEach(entity -> all.add(new GazetteerLine(0, entity)));
        List<Problem> problems = check(all);
        if (problems.stream().allMatch(problem -> problem.line() > 0)) {
            return problems;
        }
        List<Problem> before = check(stored.entities().stream()
                .map(entity -> new GazetteerLine(0, entity))
                .toList());
        return problems.stream().filter(problem -> !before.contains(problem)).toList();
    }

    private static List<Problem> check(List<GazetteerLine> lines) {
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
            problem(line, Rule.ID, List.of(id), "the id \"" + id + "\" may hold only a-z, 0-9 and hyphens");
        }
        Integer first = lineOfId.putIfAbsent(id, line.number());
        if (first != null) {
            problem(line, Rule.ID_TWICE, List.of(id), "the id \"" + id + "\" is already used" + onLine(first));
        }
    }

    private void checkAliases(GazetteerLine line) {
        Entity entity = line.entity();
        if (entity.aliases().isEmpty()) {
            problem(line, Rule.NO_ALIAS, List.of(), "the entity has no alias, so it could never be found");
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
            problem(line, Rule.EMPTY_ALIAS, List.of(), "an alias is empty");
        } else if (letters == 1) {
            problem(
                    line,
                    Rule.ONE_LETTER,
                    List.of(alias.text()),
                    "the alias \"" + alias.text() + "\" is a single letter; it would be found everywhere");
        } else if (!alias.ambiguous() && COMMON_WORDS.contains(bare(alias.text()))) {
            problem(
                    line,
                    Rule.COMMON_WORD,
                    List.of(alias.text()),
                    "the alias \"" + alias.text() + "\" is a common word; mark it ambiguous, so that context decides");
        }
        checkMarks(line, "alias", alias.text());
    }

    /** Case and apostrophes do not tell two names apart. */
    static String bare(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("['\u2018\u2019\u02BE\u02BF`\u00B4]", "")
                .strip();
    }

    private void checkMarks(GazetteerLine line, String what, String text) {
        if (text.chars().anyMatch(GazetteerRules::isDirectionMark)) {
            problem(
                    line,
                    Rule.DIRECTION_MARK,
                    List.of(text.codePoints()
                            .filter(c -> !isDirectionMark(c))
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString()),
                    "the " + what + " \"" + text + "\" holds an invisible mark that changes the direction of text");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            problem(line, Rule.CONTROL_CHARACTER, List.of(), "the " + what + " holds a control character");
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
        line.entity().relations().forEach(relation -> checkRelation(line, relation));
        for (Alias alias : line.entity().aliases()) {
            alias.needsContext()
                    .forEach(id -> checkKnown(line, Rule.CONTEXT, id, "the context of \"" + alias.text() + "\""));
            alias.sharedWith()
                    .forEach(id -> checkKnown(line, Rule.SHARED_WITH, id, "shared_with of \"" + alias.text() + "\""));
        }
    }

    private void checkRelation(GazetteerLine line, Relation relation) {
        if (!RELATIONS.contains(relation.type())) {
            problem(
                    line,
                    Rule.RELATION_TYPE,
                    List.of(relation.type()),
                    "\"" + relation.type() + "\" is no known relation");
        }
        if (relation.target().equals(line.entity().id())) {
            problem(line, Rule.RELATION_SELF, List.of(), "a relation leads back to the entity itself");
        }
        checkDate(line, relation.from());
        checkDate(line, relation.to());
        checkKnown(line, Rule.RELATION_TARGET, relation.target(), "a relation");
    }

    private void checkDate(GazetteerLine line, @Nullable String date) {
        if (date != null && !DATE.matcher(date).matches()) {
            problem(
                    line,
                    Rule.RELATION_DATE,
                    List.of(date),
                    "the date \"" + date + "\" is none; dates are written 2014, 2014-06 or 2014-06-10");
        }
    }

    private void checkKnown(GazetteerLine line, Rule rule, String id, String what) {
        if (!lineOfId.containsKey(id)) {
            problem(line, rule, List.of(id), what + " names \"" + id + "\", which is not in the file");
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
                                use.entity(),
                                Rule.SHARED,
                                List.of(use.alias().text(), other.entity()),
                                "the alias \"" + use.alias().text() + "\" also belongs to \"" + other.entity() + "\""
                                        + onLine(other.line()) + "; say so in shared_with or remove it"));
                    }
                }
            }
        }
    }

    /** An entity that is in the gazetteer and not in the file has no line. */
    private static String onLine(int line) {
        return line == 0 ? "" : " on line " + line;
    }

    private void problem(GazetteerLine line, Rule rule, List<String> about, String reason) {
        problems.add(new Problem(line.number(), line.entity().id(), rule, about, reason));
    }
}
