package org.marsad.tag;

import java.util.Set;
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
    private final ArabicNeighbours arabic;

    Neighbours(Sightings sightings) {
        this.sightings = sightings;
        this.words = sightings.words();
        this.arabic = new ArabicNeighbours(sightings);
    }

    boolean allow(Candidate candidate, Name name) {
        if (isOfAnotherCountry(candidate, name) || isArmyBrigade(candidate, name)) {
            return false;
        }
        return words.is(candidate.last(), Words.ARABIC) ? arabic.allow(candidate, name) : allowLatin(candidate, name);
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
        return switch (name.entity().kind()) {
            case PERSON ->
                name.alias().kind() != Alias.Kind.SHORT || !(isBehindGivenName(candidate) || goesOn(candidate));
            case PLACE -> !isPartOfAPersonsName(candidate, name);
            case GROUP, STATE_BODY -> !name.isGeneric() || !isBehindGeneric(candidate);
            case OUTLET -> true;
        };
    }

    /** "Jim Jordan", "Salah al-Din Ahmed". */
    private boolean isPartOfAPersonsName(Candidate candidate, Name name) {
        if (name.acronym() != null || words.is(candidate.last(), Words.HYPHEN_BEHIND)) {
            return false;
        }
        int before = candidate.first() - 1;
        boolean participle = before >= 0
                && words.is(before, Words.FIRST)
                && words.folded(before).endsWith("ing");
        return goesOnWithAFamilyName(candidate) || (!participle && isBehindGivenName(candidate));
    }

    private boolean goesOnWithAFamilyName(Candidate candidate) {
        int next = candidate.last() + 1;
        if (!words.joined(next)
                || words.is(candidate.last(), Words.POSSESSIVE)
                || !words.is(next, Words.CAPITAL)
                || words.is(next, Words.UPPER)) {
            return false;
        }
        String folded = words.folded(next);
        return !Grammar.isGeneric(folded)
                && !Grammar.isCommon(folded)
                && !Grammar.isTitle(folded)
                && !sightings.startsName(next)
                && sightings.country(next) == null;
    }

    /** The National Security Council is not the Security Council. */
    private boolean isBehindGeneric(Candidate candidate) {
        int before = candidate.first() - 1;
        return before >= 0
                && words.joined(candidate.first())
                && words.is(before, Words.CAPITAL)
                && !words.is(before, Words.POSSESSIVE)
                && sightings.country(before) == null
                && Grammar.isGeneric(words.folded(before))
                && !words.equals(before, "the");
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
    private boolean isBehindGivenName(Candidate candidate) {
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
                && !sightings.endsNameOfThing(before);
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

    /** A law is called after the Popular Mobilization, or the authority that it sets up, without meaning them. */
    boolean isLaw(Candidate candidate) {
        Name name = candidate.names()[0];
        boolean authority = name.entity().kind() == Entity.Kind.STATE_BODY;
        String last = words.folded(candidate.last());
        if (words.is(candidate.last(), Words.ARABIC)) {
            return last.equals("الشعبي")
                    && (authority || candidate.last() == candidate.first() + 1)
                    && candidate.first() > 0
                    && words.joined(candidate.first())
                    && words.folded(candidate.first() - 1).endsWith("قانون");
        }
        int next = candidate.last() + 1;
        return (last.startsWith("mobili")
                        || (authority && name.words().stream().anyMatch(word -> word.startsWith("mobili"))))
                && words.joined(next)
                && LAWS.contains(words.folded(next));
    }
}
