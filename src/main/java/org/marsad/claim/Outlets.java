package org.marsad.claim;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.entity.Entity;
import org.marsad.entity.Gazetteer;

/** Tells outlets, which are hops of a chain, from speakers; also behind "the agency" and in unknown names. */
final class Outlets {

    private static final Set<String> STAND_INS = Set.of(
            "outlet",
            "agency",
            "newspaper",
            "channel",
            "broadcaster",
            "network",
            "website",
            "paper",
            "station",
            "magazine",
            "الوكاله",
            "القناه",
            "الصحيفه",
            "الموقع",
            "المحطه",
            "الشبكه",
            "الجريده");

    private static final Set<String> NAME_WORDS = Set.of(
            "news",
            "tv",
            "agency",
            "times",
            "post",
            "journal",
            "television",
            "radio",
            "tribune",
            "herald",
            "guardian",
            "channel",
            "magazine",
            "newspaper",
            "وكاله",
            "صحيفه",
            "قناه",
            "اذاعه",
            "جريده",
            "موقع",
            "تلفزيون",
            "شبكه",
            "فضائيه");

    private static final Set<String> STATE_MEDIA = Set.of(
            "television",
            "tv",
            "media",
            "radio",
            "broadcaster",
            "newspaper",
            "التلفزيون",
            "الاعلام",
            "الاذاعه",
            "الصحيفه");

    private static final Set<String> SIGHTS = Set.of("seen", "reviewed", "obtained", "viewed");

    private static final Set<String> PEOPLE_OF_OUTLETS = Set.of(
            "reporter",
            "correspondent",
            "editor",
            "journalist",
            "host",
            "contributor",
            "source",
            "sources",
            "مراسل",
            "مراسله");

    /** Whether the word stands at the head of an Arabic outlet's name or for an outlet. */
    static boolean isOutletWord(String word) {
        return NAME_WORDS.contains(word)
                || STAND_INS.contains(word)
                || word.startsWith("وكاله")
                || word.equals("رويترز");
    }

    private final Gazetteer gazetteer;
    private final Passage passage;

    Outlets(Passage passage, Gazetteer gazetteer) {
        this.passage = passage;
        this.gazetteer = gazetteer;
    }

    /** Whether the whole phrase stands for an outlet. */
    boolean isOutlet(Range range) {
        Phrase phrase = Phrase.of(passage, range, gazetteer);
        if (hasPerson(phrase)) {
            return false;
        }
        Phrase.Part part = phrase.first(Entity.Kind.OUTLET);
        if (part != null) {
            return phrase.first(Entity.Kind.PERSON) == null && isHead(phrase, part);
        }
        return (phrase.parts.isEmpty() && (isStandIn(phrase) || isOutletName(phrase))) || isOfState(phrase);
    }

    private boolean hasPerson(Phrase phrase) {
        for (int at = phrase.range.from(); at < phrase.range.to(); at++) {
            if (PEOPLE_OF_OUTLETS.contains(passage.norm(at))) {
                return true;
            }
        }
        return false;
    }

    private boolean isHead(Phrase phrase, Phrase.Part part) {
        if (phrase.isArabic()) {
            return part.range().from() - phrase.range.from() <= 1
                    || NAME_WORDS.contains(passage.norm(phrase.range.from()));
        }
        for (int at = phrase.range.from(); at < part.range().from(); at++) {
            if (EnglishWords.PREPOSITIONS.contains(passage.norm(at))
                    || (SourceWords.entry(passage.norm(at)) != null && !STAND_INS.contains(passage.norm(at)))) {
                return false;
            }
        }
        int after = part.range().to();
        boolean closes = after >= phrase.range.to()
                || !passage.token(after).isWordOrNumber()
                || NAME_WORDS.contains(passage.norm(after))
                || passage.is(after, Token.Kind.BRACKET)
                || STAND_INS.contains(passage.norm(after));
        return closes;
    }

    private boolean isStandIn(Phrase phrase) {
        int size = phrase.range.to() - phrase.range.from();
        boolean definite = size == 2 && phrase.norm(phrase.range.from()).equals("the");
        boolean arabic = size == 1 && phrase.isArabic();
        return (definite || arabic) && STAND_INS.contains(passage.norm(phrase.range.to() - 1));
    }

    /** "state television", "Iranian state media", "الإعلام الرسمي". */
    private boolean isOfState(Phrase phrase) {
        if (phrase.range.to() - phrase.range.from() > 4) {
            return false;
        }
        if (phrase.isArabic()) {
            String next = phrase.norm(phrase.range.from() + 1);
            return (next.startsWith("الرسمي") || next.startsWith("الحكومي"))
                    && STATE_MEDIA.contains(phrase.norm(phrase.range.from()));
        }
        return phrase.has("state") && STATE_MEDIA.contains(passage.norm(phrase.range.to() - 1));
    }

    private boolean isOutletName(Phrase phrase) {
        int last = phrase.range.to() - 1;
        if (isOfState(phrase)) {
            return true;
        }
        if (phrase.isArabic()) {
            return phrase.range.to() - phrase.range.from() <= 4
                    && NAME_WORDS.contains(passage.norm(phrase.range.from()));
        }
        if (phrase.range.to() - phrase.range.from() > 5
                || !passage.token(last).capital()
                || !NAME_WORDS.contains(passage.norm(last))) {
            return false;
        }
        for (int at = phrase.range.from() + 1; at < last; at++) {
            if (!passage.token(at).capital() && !passage.token(at).is("of")) {
                return false;
            }
        }
        return last > phrase.range.from();
    }

    boolean isStandIn(Range range) {
        return isStandIn(Phrase.of(passage, range, gazetteer));
    }

    /** The outlet's words within the phrase. */
    Range words(Range range) {
        Phrase.Part part = Phrase.of(passage, range, gazetteer).first(Entity.Kind.OUTLET);
        int before = part == null ? outletBefore(range) : -1;
        if (before >= 0) {
            return new Range(before, before + 1);
        }
        return part == null ? range : part.range();
    }

    @Nullable
    String id(Range range) {
        Phrase.Part part = Phrase.of(passage, range, gazetteer).first(Entity.Kind.OUTLET);
        return part == null ? null : part.entity().id();
    }

    boolean isOutletAt(int token) {
        return kindAt(token) == Entity.Kind.OUTLET;
    }

    /** The kind of the entity named here; null where none is. */
    Entity.@Nullable Kind kindAt(int token) {
        var mention = passage.mentionAt(token);
        Entity entity = mention == null ? null : gazetteer.find(mention.entity());
        return entity == null ? null : entity.kind();
    }

    /** "the agency": two tokens that stand for an outlet named before. */
    boolean isStandInAt(int token) {
        return passage.norm(token).equals("the")
                && STAND_INS.contains(passage.norm(token + 1))
                && passage.mentionAt(token + 1) == null;
    }

    /** "told The National": one past a name with its article behind a verb of telling; -1 where none stands. */
    int nameWithArticle(int token) {
        boolean told = passage.norm(token - 1).equals("told")
                || passage.norm(token - 1).equals("tells");
        boolean article =
                passage.norm(token).equals("the") && passage.token(token).capital();
        int end = token + 1;
        while (told
                && article
                && end < passage.size()
                && passage.token(end).capital()
                && passage.token(end).isWord()) {
            end++;
        }
        return end > token + 1 ? end : -1;
    }

    /** "a draft seen by Reuters": who saw a paper passes nothing on. */
    boolean onlySaw(int token) {
        String before = passage.norm(token - 1);
        String sight = before.equals("the") ? passage.norm(token - 3) : passage.norm(token - 2);
        boolean english = (before.equals("by") || before.equals("the")) && SIGHTS.contains(sight);
        boolean arabic = passage.norm(token - 1).startsWith("علي")
                || passage.norm(token - 2).startsWith("علي");
        return english || (arabic && (isSighting(token - 2) || isSighting(token - 3)));
    }

    private boolean isSighting(int token) {
        String word = passage.norm(token);
        return word.startsWith("اطلع") || word.startsWith("حصل");
    }

    /** "It" at the beginning of a sentence whose forerunner began with an outlet. */
    boolean isOutletAgain(Range range) {
        return outletBefore(range) >= 0;
    }

    private int outletBefore(Range range) {
        int number = passage.sentenceNumber(range.from());
        boolean it =
                range.to() - range.from() == 1 && passage.norm(range.from()).equals("it");
        if (!it || number == 0 || passage.sentenceAt(range.from()).from() != range.from()) {
            return -1;
        }
        int first = passage.sentences.get(number - 1).from();
        int opening = passage.norm(first).equals("the") ? first + 1 : first;
        return isOutletAt(opening) ? opening : -1;
    }

    /** Whether the phrase names a group, state body or person of the gazetteer, or a source by its role. */
    boolean isKnown(Range range) {
        Phrase phrase = Phrase.of(passage, range, gazetteer);
        if (phrase.first(Entity.Kind.GROUP, Entity.Kind.STATE_BODY, Entity.Kind.PERSON) != null) {
            return true;
        }
        for (int at = range.from(); at < range.to(); at++) {
            if (SourceWords.entry(passage.norm(at)) != null) {
                return true;
            }
        }
        return false;
    }
}
