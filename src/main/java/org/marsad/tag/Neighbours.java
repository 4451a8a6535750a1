package org.marsad.tag;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.entity.Alias;
import org.marsad.entity.Entity;

/** What the words right before and behind a candidate say against it. */
final class Neighbours {

    private static final Set<String> LAWS = Set.of("law", "laws", "bill", "act", "legislation");
    private static final Set<String> NOT_A_PERSON = Grammar.words("""
            tower towers organization organisation jr sr hotel plaza university street square city foundation heights
            golf media post times institute state dc examiner journal consensus international airport bridge river
            """);

    /** Streets and the like are called after people in full, too. */
    private static final Set<String> NAMED_AFTER = Set.of("street", "square", "tower", "bridge", "hospital", "mosque");

    private final Sightings sightings;
    private final Words words;

    Neighbours(Sightings sightings) {
        this.sightings = sightings;
        this.words = sightings.words();
    }

    boolean allow(Candidate candidate, Name name) {
        if (isOfAnotherCountry(candidate, name) || isArmyBrigade(candidate, name)) {
            return false;
        }
        return words.is(candidate.last(), Words.ARABIC) ? allowArabic(candidate, name) : allowLatin(candidate, name);
    }

    private boolean allowLatin(Candidate candidate, Name name) {
        if (name.the() && !(candidate.first() > 0 && words.equals(candidate.first() - 1, "the"))) {
            return false;
        }
        if (isFollowedBy(candidate, name.alias().ambiguous() ? NOT_A_PERSON : NAMED_AFTER)
                && name.entity().kind() != Entity.Kind.GROUP
                && name.entity().kind() != Entity.Kind.OUTLET) {
            return false;
        }
        if (!name.alias().ambiguous()) {
            return true;
        }
        boolean lastName =
                name.entity().kind() == Entity.Kind.PERSON && name.alias().kind() == Alias.Kind.SHORT;
        return !lastName || !(isBehindGivenName(candidate) || goesOn(candidate));
    }

    /** "Abdul Mahdi al-Karbalai" has a last name of his own. */
    private boolean goesOn(Candidate candidate) {
        int next = candidate.last() + 1;
        return words.joined(next)
                && !words.is(candidate.last(), Words.POSSESSIVE)
                && Grammar.isArticle(words, next)
                && words.is(next + 1, Words.CAPITAL);
    }

    private boolean isFollowedBy(Candidate candidate, Set<String> list) {
        int next = candidate.last() + 1;
        return words.joined(next)
                && !words.is(candidate.last(), Words.POSSESSIVE)
                && words.is(next, Words.CAPITAL)
                && list.contains(words.folded(next));
    }

    /** "Hussein Sudani" is somebody else; "Prime Minister Sudani" and "But Sudani" are not. */
    boolean isBehindGivenName(Candidate candidate) {
        int before = candidate.first() - 1;
        if (before >= 0 && Grammar.isArticle(words, before)) {
            before--;
        }
        if (before < 0
                || !words.joined(before + 1)
                || !words.is(before, Words.CAPITAL)
                || words.is(before, Words.POSSESSIVE)
                || (words.is(before, Words.UPPER) && words.length(before) > 1)) {
            return false;
        }
        String folded = words.folded(before);
        return !Grammar.isTitle(folded)
                && !Grammar.isCommon(folded)
                && sightings.country(before) == null
                && !sightings.endsName(before);
    }

    private boolean allowArabic(Candidate candidate, Name name) {
        if (!name.alias().ambiguous()) {
            return true;
        }
        if (name.entity().kind() == Entity.Kind.OUTLET
                && name.alias().needsContext().isEmpty()) {
            return isQuoted(candidate) || isBehindOutletWord(candidate);
        }
        if (candidate.first() != candidate.last()) {
            return !isPremier(candidate);
        }
        @Nullable String before = before(candidate);
        if (before == null) {
            return true;
        }
        if (Grammar.isDemonstrative(before) || Grammar.isNotAGroup(before)) {
            return false;
        }
        if (startsWithArticle(candidate)) {
            return !isDescribed(before) && !isGivenName(candidate.first() - 1);
        }
        return name.entity().kind() != Entity.Kind.PERSON || !isGivenName(candidate.first() - 1);
    }

    /** The head of the council of ministers is the prime minister; his title does not speak of the council. */
    private boolean isPremier(Candidate candidate) {
        String before = before(candidate);
        return before != null && before.endsWith("رييس") && words.equals(candidate.last(), "الوزرا");
    }

    /** "the Sudanese army": an adjective behind a noun with the article, unless that is a title. */
    private static boolean isDescribed(String before) {
        String noun = before.startsWith("وال") || before.startsWith("بال") || before.startsWith("فال")
                ? before.substring(1)
                : before.startsWith("لل") ? "ا" + before.substring(1) : before;
        return noun.startsWith("ال")
                && noun.length() > 4
                && !Grammar.isArabicTitle(noun)
                && !Grammar.isArabicVerb(noun);
    }

    /** Folded, the preposition "on" is the name Ali; unfolded only the name ends in ya. */
    private boolean isGivenName(int word) {
        String folded = words.folded(word);
        return folded.equals("علي")
                ? words.text().charAt(words.end(word) - 1) == 'ي'
                : Grammar.isArabicGivenName(folded);
    }

    private boolean startsWithArticle(Candidate candidate) {
        String surface = words.text().substring(candidate.start(), candidate.end());
        return surface.startsWith("ال") || surface.startsWith("ل");
    }

    private boolean isQuoted(Candidate candidate) {
        return candidate.start() > 0
                && candidate.end() < words.text().length()
                && "\"“«„'‘".indexOf(words.text().charAt(candidate.start() - 1)) >= 0
                && "\"”»“'’".indexOf(words.text().charAt(candidate.end())) >= 0;
    }

    private boolean isBehindOutletWord(Candidate candidate) {
        String before = before(candidate);
        return before != null && Grammar.isArabicOutlet(before);
    }

    private @Nullable String before(Candidate candidate) {
        int before = candidate.first() - 1;
        return before >= 0 && words.joined(candidate.first()) ? words.folded(before) : null;
    }

    /** "the Lebanese parliament", "Syria's Interior Ministry", مجلس النواب اللبناني. */
    private boolean isOfAnotherCountry(Candidate candidate, Name name) {
        Alias alias = name.alias();
        if (!alias.ambiguous()
                || alias.needsContext().isEmpty()
                || name.entity().kind() == Entity.Kind.PERSON) {
            return false;
        }
        boolean arabic = words.is(candidate.last(), Words.ARABIC);
        int beside = arabic ? candidate.last() + 1 : candidate.first() - 1;
        boolean joined = arabic ? words.joined(beside) : beside >= 0 && words.joined(candidate.first());
        String country = joined ? sightings.country(beside) : null;
        return country != null && !alias.needsContext().contains(country);
    }

    private boolean isArmyBrigade(Candidate candidate, Name name) {
        return name.alias().ambiguous()
                && name.words().stream().anyMatch(word -> word.startsWith("brigade") || word.equals("اللوا"))
                && Brigades.isOfAnArmy(words, candidate.last());
    }

    /** A law is called after the Popular Mobilization without meaning its forces. */
    boolean isLaw(Candidate candidate) {
        String last = words.folded(candidate.last());
        if (last.startsWith("mobili")) {
            int next = candidate.last() + 1;
            return words.joined(next) && LAWS.contains(words.folded(next));
        }
        String before = before(candidate);
        return last.equals("الشعبي")
                && candidate.last() == candidate.first() + 1
                && before != null
                && before.endsWith("قانون");
    }
}
