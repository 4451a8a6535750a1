package org.marsad.claim;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.Claim.Speaker;
import org.marsad.entity.Entity;

/** Who an English phrase names as the speaker. */
final class EnglishCast {

    private final Passage passage;
    private final Memory memory;
    private final NameFinder names;
    private final Speakers speakers;

    EnglishCast(Passage passage, Memory memory, NameFinder names) {
        this.passage = passage;
        this.memory = memory;
        this.names = names;
        this.speakers = new Speakers(passage);
    }

    Speaker read(Phrase phrase) {
        int core = coreEnd(phrase);
        Phrase.Part person = person(phrase, core);
        if (person != null) {
            return speakers.named(phrase, person.entity().id(), null);
        }
        Speaker part = partOf(phrase);
        if (part != null) {
            return part;
        }
        String name = names.english(phrase, core);
        if (name != null && !(name.indexOf(' ') < 0 && Anonymity.withholds(passage, phrase.range))) {
            return speakers.named(phrase, null, name);
        }
        String head = head(phrase, core);
        Speaker pointed = name == null ? pointed(phrase, head) : null;
        return pointed != null ? pointed : body(phrase, core, head, name != null);
    }

    private Speaker body(Phrase phrase, int core, String head, boolean firstName) {
        Phrase.Part body =
                phrase.first(Entity.Kind.GROUP, Entity.Kind.STATE_BODY, Entity.Kind.PERSON, Entity.Kind.OUTLET);
        boolean mouth = EnglishRoles.MOUTHS.contains(head) && !isOfNobody(phrase, core, body);
        boolean by = passage.norm(core).equals("by") && EnglishRoles.PAPERS.contains(head);
        if (body != null && (mouth || by || (isHead(body, core) && body.range().from() < core))) {
            return speakers.named(phrase, body.entity().id(), null);
        }
        if (isLeader(phrase, head)) {
            return speakers.named(phrase, null, null);
        }
        if (mouth || isOfficeHolder(phrase, core)) {
            return speakers.named(
                    phrase, body == null ? owner(phrase) : body.entity().id(), null);
        }
        Phrase.Part place = phrase.first(Entity.Kind.PLACE);
        if (place != null && place.range().from() == phrase.range.from() && isHead(place, core)) {
            return speakers.named(phrase, place.entity().id(), null);
        }
        SourceWords.Entry entry = speakers.entry(phrase, firstName ? phrase.range.to() : core);
        if (entry == null && names.isInstitution(phrase, core)) {
            return speakers.named(phrase, body == null ? null : body.entity().id(), null);
        }
        SourceWords.Entry headEntry = SourceWords.entry(head);
        return speakers.anonymous(
                phrase,
                entry == null ? "source" : entry.type(),
                speakers.count(phrase, headEntry == null ? entry : headEntry),
                phrase.affiliations());
    }

    /** "one of them", "the second", "others": one or some of those who spoke before. */
    private @Nullable Speaker partOf(Phrase phrase) {
        int from = phrase.range.from();
        boolean definite = phrase.norm(from).equals("the");
        int first = definite ? from + 1 : from;
        boolean ordinal = definite && EnglishRoles.ORDINALS.contains(phrase.norm(first)) && isAlone(phrase, first);
        boolean part = phrase.norm(first + 1).equals("of") && EnglishRoles.PARTS.contains(phrase.norm(first));
        boolean alone = EnglishRoles.PARTS.contains(phrase.norm(first)) && isAlone(phrase, first);
        if (!ordinal && !part && !alone) {
            return null;
        }
        String name = names.behind(phrase.range.to());
        if (name != null) {
            return speakers.named(phrase, null, name);
        }
        int to = part && phrase.norm(first + 2).equals("the") ? phrase.range.to() : withoutClause(phrase);
        Integer number = SourceWords.number(passage.token(first));
        return speakers.oneOf(phrase, memory.lastMany(phrase), speakers.entry(phrase, to), number == null ? 1 : number);
    }

    private boolean isAlone(Phrase phrase, int at) {
        return at + 1 >= phrase.range.to() || !passage.token(at + 1).isWordOrNumber();
    }

    private int withoutClause(Phrase phrase) {
        int at = phrase.range.from();
        while (at < phrase.range.to() && !EnglishWords.RELATIVES.contains(passage.norm(at))) {
            at++;
        }
        return at;
    }

    /** "a faction spokesman": nobody can be held to it. */
    private boolean isOfNobody(Phrase phrase, int core, Phrase.@Nullable Part body) {
        String first = phrase.norm(phrase.range.from());
        SourceWords.Entry entry = speakers.entry(phrase, core);
        return body == null
                && (first.equals("a") || first.equals("an"))
                && entry != null
                && entry.type().equals("faction");
    }

    /** "the head of the Huquq movement", "the mission's deputy head": one holds that office. */
    private static boolean isLeader(Phrase phrase, String head) {
        boolean owned = phrase.norm(phrase.range.from()).equals("the") || phrase.has("'s");
        return owned && EnglishRoles.LEADERS.contains(head);
    }

    /** One past the head of the phrase: what follows a preposition, comma or relative pronoun only describes it. */
    private int coreEnd(Phrase phrase) {
        for (int at = phrase.range.from() + 1; at < phrase.range.to(); at++) {
            Token token = passage.token(at);
            boolean ends = (!token.isWordOrNumber() && token.kind() != Token.Kind.OTHER)
                    || EnglishWords.PREPOSITIONS.contains(token.norm())
                    || EnglishWords.RELATIVES.contains(token.norm())
                    || token.is("close")
                    || token.is("familiar")
                    || token.is("and")
                    || token.is("briefed");
            if (ends && !passage.sameMention(at - 1, at)) {
                return at;
            }
        }
        return phrase.range.to();
    }

    private Phrase.@Nullable Part person(Phrase phrase, int core) {
        for (Phrase.Part part : phrase.parts) {
            if (part.entity().kind() == Entity.Kind.PERSON) {
                boolean owned = passage.norm(part.range().to()).equals("'s")
                        && part.range().to() < phrase.range.to();
                boolean apposed = passage.is(part.range().from() - 1, Token.Kind.COMMA)
                        || passage.norm(part.range().from() - 1).equals("as");
                if (!owned && (part.range().from() < core || apposed || isApposed(phrase, part))) {
                    return part;
                }
            }
        }
        return null;
    }

    /** "the leader of the group Qais al-Khazali": the name ends the phrase without a preposition right before it. */
    private boolean isApposed(Phrase phrase, Phrase.Part part) {
        String before = phrase.norm(part.range().from() - 1);
        return part.range().to() == phrase.range.to()
                && !EnglishWords.PREPOSITIONS.contains(before)
                && !before.equals("and");
    }

    private static boolean isHead(Phrase.Part part, int core) {
        return part.range().to() >= core;
    }

    private String head(Phrase phrase, int core) {
        return phrase.norm(core - 1);
    }

    private @Nullable Speaker pointed(Phrase phrase, String head) {
        int size = phrase.range.to() - phrase.range.from();
        String first = phrase.norm(phrase.range.from());
        if (size == 1 && EnglishRoles.MALE_OR_FEMALE.contains(head)) {
            return speakers.again(phrase, memory.lastPerson(phrase));
        }
        Phrase several = size == 1 && head.equals("they") ? memory.severalBefore(phrase) : null;
        if (several != null) {
            Speaker many = read(several);
            return speakers.again(phrase, many);
        }
        if ((size == 1 && EnglishRoles.MANY.contains(head))
                || (size <= 2
                        && first.equals("the")
                        && EnglishRoles.GROUP_NOUNS.contains(head)
                        && phrase.parts.isEmpty())) {
            return speakers.again(phrase, memory.lastBody(phrase, head));
        }
        Speaker commander = head.equals("commander") && first.equals("the") ? memory.lastNameless(head) : null;
        if (commander != null) {
            return speakers.again(phrase, commander);
        }
        String leader = first.equals("the") ? leader(phrase, head) : null;
        if (leader != null) {
            return speakers.named(phrase, leader, null);
        }
        if (first.equals("the") && phrase.parts.isEmpty()) {
            String title = passage.text(phrase.range)
                    .toLowerCase(Locale.ROOT)
                    .substring(3)
                    .strip();
            String id = memory.holder(title);
            return id == null ? null : speakers.named(phrase, id, null);
        }
        return null;
    }

    /** "the governor", "its commander", "Turkey's ministry": the one who holds the office can be held to it. */
    private boolean isOfficeHolder(Phrase phrase, int core) {
        String first = phrase.norm(phrase.range.from());
        return (EnglishRoles.OWNED.contains(first) && EnglishRoles.HOLDERS.contains(head(phrase, core)))
                || ((first.equals("the") || isOwned(phrase, core))
                        && EnglishRoles.OFFICES.contains(head(phrase, core)));
    }

    /** "Turkey's defence ministry". */
    private boolean isOwned(Phrase phrase, int core) {
        for (int at = phrase.range.from() + 1; at < core - 1; at++) {
            if (passage.norm(at).equals("'s")) {
                return true;
            }
        }
        return false;
    }

    /** Whose office or spokesman it is, where only "his" or "its" says so. */
    private @Nullable String owner(Phrase phrase) {
        String first = phrase.norm(phrase.range.from());
        if (!EnglishRoles.OWNED.contains(first)) {
            return null;
        }
        Speaker owner = EnglishRoles.MALE_OR_FEMALE.contains(first) ? memory.lastPerson(phrase) : memory.owner(phrase);
        return owner == null ? null : owner.entity();
    }

    /** "the Nujaba leader". */
    private @Nullable String leader(Phrase phrase, String head) {
        Phrase.Part body = phrase.first(Entity.Kind.GROUP, Entity.Kind.STATE_BODY);
        return body == null || !EnglishRoles.LEADERS.contains(head) ? null : memory.leader(body.entity());
    }
}
