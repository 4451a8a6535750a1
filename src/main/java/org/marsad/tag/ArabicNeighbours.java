package org.marsad.tag;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.entity.Entity;

/** What the Arabic words right before and behind a candidate say against an ambiguous name. */
final class ArabicNeighbours {

    /** Heads of names that are no group's and no person's, though its word follows: "the city of wisdom". */
    private static final Set<String> OTHER_HEADS = Grammar.words("""
            مدينه مدينتي حي شارع منطقه ناحيه قريه جامعه كليه مدرسه معهد مستشفي نادي ملعب فندق جسر ساحه مسجد جامع قاعه
            بنايه مطعم سوق بيت دار يوم عيد كاس بطوله نظير نظيره نظيرها نظيرته منتخب غزوه معركه قمر ليله ذكري ضوء سيره
            """);
    /** Names of people that describe what stands before them when it has the article. */
    private static final Set<String> ADJECTIVES =
            Grammar.words("السوداني المالكي الكلداني الزيدي الهاشمي العسكري الحكيم المهندس الاسد الصدر الشرع");

    /** Hamas is a word for zeal. */
    private static final String WITH_ZEAL = "بحماس";

    private static final Set<String> ENDS_OF_GIVEN_NAMES = Grammar.words("الدين الله");

    private final Sightings sightings;
    private final Words words;

    ArabicNeighbours(Sightings sightings) {
        this.sightings = sightings;
        this.words = sightings.words();
    }

    boolean allow(Candidate candidate, Name name) {
        if (!name.alias().ambiguous()) {
            return true;
        }
        if (name.entity().kind() == Entity.Kind.OUTLET
                && name.alias().needsContext().isEmpty()) {
            return isQuoted(candidate) || isBehindOutletWord(candidate);
        }
        if (candidate.first() != candidate.last()) {
            return !isPremier(candidate) && !goesOn(candidate, name);
        }
        if (words.folded(candidate.first()).equals(WITH_ZEAL)) {
            return false;
        }
        String before = before(candidate);
        if (before == null || isBehindAnd(candidate)) {
            return before == null || !continues(before, candidate, name);
        }
        if (Grammar.isDemonstrative(before) || OTHER_HEADS.contains(before) || isMinister(before, name)) {
            return false;
        }
        if (name.entity().kind() == Entity.Kind.PERSON) {
            return allowPerson(candidate, before);
        }
        int word = candidate.first() - 1;
        boolean person = sightings.endsName(word) && !sightings.endsNameOfThing(word);
        return !startsWithArticle(candidate) || person || (!isDescribed(before) && !isGivenName(word));
    }

    private boolean allowPerson(Candidate candidate, String before) {
        if (isGivenName(candidate.first() - 1)) {
            return false;
        }
        if (!startsWithArticle(candidate)) {
            return true;
        }
        if (!before.equals("في") && !ADJECTIVES.contains(articled(candidate))) {
            return !isCompoundGivenName(candidate.first() - 1);
        }
        // The chest and the law are words, too.
        return !before.equals("في") && !isDescribed(before);
    }

    /** عبد الكريم and علاء الدين are given names. */
    private boolean isCompoundGivenName(int word) {
        String folded = words.folded(word);
        return ENDS_OF_GIVEN_NAMES.contains(folded)
                || (folded.startsWith("ال")
                        && words.joined(word)
                        && words.folded(word - 1).endsWith("عبد"));
    }

    /** The word of the candidate with its article and without what is joined in front of it. */
    private String articled(Candidate candidate) {
        return candidate.names()[0].words().getLast();
    }

    private boolean isBehindAnd(Candidate candidate) {
        return candidate.start() > words.start(candidate.first()) && words.letter(candidate.first(), 0) == 'و';
    }

    /**
     * Behind "and" a word goes on with what describes the noun before it ("the Egyptian and the Sudanese president", "the
     * brave and the noble"), unless a name stands there.
     */
    private boolean continues(String before, Candidate candidate, Name name) {
        if (name.entity().kind() == Entity.Kind.PERSON) {
            return ADJECTIVES.contains(articled(candidate)) && Demonyms.isAdjective(before);
        }
        return isDescribed(before) && !sightings.endsName(candidate.first() - 1);
    }

    /** The head of the council of ministers is the prime minister; his title does not speak of the council. */
    private boolean isPremier(Candidate candidate) {
        String before = before(candidate);
        return before != null && before.endsWith("رييس") && words.equals(candidate.last(), "الوزرا");
    }

    /** Neither does the title of a minister speak of the ministry. */
    private static boolean isMinister(String before, Name name) {
        return name.entity().kind() == Entity.Kind.STATE_BODY && before.endsWith("وزير");
    }

    /** "The Supreme Council" goes on with what it is for; a given name with a family's. */
    private boolean goesOn(Candidate candidate, Name name) {
        int next = candidate.last() + 1;
        if (!words.joined(next)) {
            return false;
        }
        String folded = words.folded(next);
        if (name.entity().kind() == Entity.Kind.PERSON) {
            boolean family = folded.startsWith("ال") && folded.endsWith("ي") && folded.length() > 5;
            return family && !Demonyms.isAdjective(folded) && !Grammar.isArabicTitle(folded);
        }
        return folded.startsWith("لل") && words.equals(candidate.last(), "الاعلي");
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
}
