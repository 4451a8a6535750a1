package org.marsad.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.Claim.Speaker;
import org.marsad.entity.Entity;
import org.marsad.entity.Gazetteer;
import org.marsad.tag.Mention;

/**
 * Who speaks: resolves the words that name speakers, in text order, to entities, to people outside the gazetteer, or to
 * sources without a name. Remembers who spoke, so that "he", "the prime minister" and "the group" find theirs.
 */
final class Cast {

    private static final Set<String> MALE_OR_FEMALE = Set.of("he", "she", "him", "his", "her");
    private static final Set<String> MANY = Set.of("they", "it", "them", "their", "its");
    private static final Set<String> GROUP_NOUNS = Set.of(
            "group",
            "movement",
            "militia",
            "faction",
            "organization",
            "organisation",
            "party",
            "bloc",
            "coalition",
            "brigade",
            "ministry",
            "government",
            "army",
            "command",
            "commission",
            "parliament",
            "council",
            "force",
            "alliance",
            "office");
    private static final Set<String> MOUTHS = Set.of(
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "spokespeople",
            "office",
            "statement",
            "website",
            "account",
            "bureau",
            "representative",
            "spokesmen",
            "letter",
            "communique",
            "leadership");

    private static final Set<String> OWNED = Set.of("his", "her", "its", "their");
    private static final Set<String> LEADERS =
            Set.of("leader", "chief", "head", "secretary-general", "chairman", "boss");
    private static final Set<String> OFFICES = Set.of(
            "governor",
            "minister",
            "president",
            "premier",
            "mayor",
            "ambassador",
            "king",
            "speaker",
            "pope",
            "judge",
            "court",
            "ministry",
            "embassy",
            "army",
            "police",
            "government",
            "parliament",
            "company",
            "party",
            "union",
            "state",
            "cabinet",
            "regime");
    private static final Set<String> HOLDERS = Set.of(
            "commander",
            "leader",
            "chief",
            "head",
            "minister",
            "spokesman",
            "office",
            "lawyer",
            "government",
            "party",
            "army",
            "deputy");

    private final Passage passage;
    private final Gazetteer gazetteer;
    private final NameFinder names;
    private final Map<String, String> titles = new HashMap<>();
    private final Set<String> mentioned = new HashSet<>();
    private final List<Speaker> spoke = new ArrayList<>();
    private final List<Integer> spokeIn = new ArrayList<>();

    Cast(Passage passage, Gazetteer gazetteer) {
        this.passage = passage;
        this.gazetteer = gazetteer;
        this.names = new NameFinder(passage);
        collectTitles();
    }

    /** "Prime Minister Mohammed Shia al-Sudani" teaches who "the prime minister" is. */
    private void collectTitles() {
        for (int at = 1; at < passage.size(); at++) {
            Mention mention = passage.mentionAt(at);
            if (mention == null || passage.sameMention(at - 1, at)) {
                continue;
            }
            Entity entity = gazetteer.find(mention.entity());
            if (entity != null && entity.kind() == Entity.Kind.PERSON) {
                mentioned.add(entity.id());
                StringBuilder title = new StringBuilder();
                for (int back = at - 1;
                        back >= 0 && at - back <= 3 && passage.token(back).isWord();
                        back--) {
                    title.insert(0, title.isEmpty() ? passage.norm(back) : passage.norm(back) + " ");
                    titles.putIfAbsent(title.toString(), entity.id());
                }
            }
        }
    }

    Speaker speaker(Range range) {
        Phrase phrase = Phrase.of(passage, range, gazetteer);
        Speaker speaker = phrase.isArabic() ? arabic(phrase) : english(phrase);
        spoke.add(speaker);
        spokeIn.add(passage.sentenceNumber(range.from()));
        return speaker;
    }

    private Speaker english(Phrase phrase) {
        int core = coreEnd(phrase);
        Phrase.Part person = person(phrase, core);
        if (person != null) {
            return named(phrase, person.entity().id(), null);
        }
        String name = names.english(phrase, core);
        if (name != null) {
            return named(phrase, null, name);
        }
        String head = head(phrase, core);
        Speaker pointed = pointed(phrase, head);
        if (pointed != null) {
            return pointed;
        }
        Phrase.Part body =
                phrase.first(Entity.Kind.GROUP, Entity.Kind.STATE_BODY, Entity.Kind.PERSON, Entity.Kind.OUTLET);
        if (body != null
                && (MOUTHS.contains(head) || (isHead(body, core) && body.range().from() < core))) {
            return named(phrase, body.entity().id(), null);
        }
        if (MOUTHS.contains(head) || isOfficeHolder(phrase, core)) {
            return named(phrase, body == null ? owner(phrase) : body.entity().id(), null);
        }
        SourceWords.Entry entry = entry(phrase, core);
        if (entry == null && names.isInstitution(phrase, core)) {
            return named(phrase, body == null ? null : body.entity().id(), null);
        }
        return anonymous(phrase, entry);
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
        if (size == 1 && MALE_OR_FEMALE.contains(head)) {
            return again(phrase, lastPerson(phrase));
        }
        if ((size == 1 && MANY.contains(head))
                || (size <= 2 && first.equals("the") && GROUP_NOUNS.contains(head) && phrase.parts.isEmpty())) {
            return again(phrase, lastBody(phrase, head));
        }
        String leader = first.equals("the") ? leader(phrase, head) : null;
        if (leader != null) {
            return named(phrase, leader, null);
        }
        if (first.equals("the") && phrase.parts.isEmpty()) {
            String title = passage.text(phrase.range)
                    .toLowerCase(Locale.ROOT)
                    .substring(3)
                    .strip();
            String id = titles.get(title);
            return id == null ? null : named(phrase, id, null);
        }
        return null;
    }

    /** "the governor", "its commander": the one who holds the office can be held to it. */
    private boolean isOfficeHolder(Phrase phrase, int core) {
        String first = phrase.norm(phrase.range.from());
        return (OWNED.contains(first) && HOLDERS.contains(head(phrase, core)))
                || (first.equals("the") && OFFICES.contains(head(phrase, core)));
    }

    /** Whose office or spokesman it is, where only "his" or "its" says so. */
    private @Nullable String owner(Phrase phrase) {
        String first = phrase.norm(phrase.range.from());
        if (!OWNED.contains(first)) {
            return null;
        }
        Speaker owner = MALE_OR_FEMALE.contains(first) ? lastPerson(phrase) : lastBody(phrase, "they");
        return owner == null ? null : owner.entity();
    }

    /** "the Nujaba leader": the person whom the gazetteer or the text knows at its head. */
    private @Nullable String leader(Phrase phrase, String head) {
        Phrase.Part body = phrase.first(Entity.Kind.GROUP, Entity.Kind.STATE_BODY);
        if (body == null || !LEADERS.contains(head)) {
            return null;
        }
        String found = null;
        for (Entity entity : gazetteer.entities()) {
            boolean leads = entity.relations().stream()
                    .anyMatch(relation -> relation.type().equals("leads")
                            && relation.target().equals(body.entity().id())
                            && relation.to() == null);
            if (leads && (found == null || mentioned.contains(entity.id()))) {
                found = entity.id();
            }
        }
        return found;
    }

    private @Nullable Speaker lastPerson(Phrase phrase) {
        int here = passage.sentenceNumber(phrase.range.from());
        Sentence sentence = passage.sentenceAt(phrase.range.from());
        if (phrase.range.from() - sentence.from() > 1) {
            String id = firstMention(sentence.from(), phrase.range.from(), Entity.Kind.PERSON);
            if (id != null) {
                return named(phrase, id, null);
            }
        }
        for (int back = spoke.size() - 1; back >= 0 && here - spokeIn.get(back) <= 8; back--) {
            Speaker speaker = spoke.get(back);
            if (isPerson(speaker)) {
                return speaker;
            }
        }
        for (int number = here - 1; number >= Math.max(0, here - 2); number--) {
            Sentence earlier = passage.sentences.get(number);
            String id = firstMention(earlier.from(), earlier.to(), Entity.Kind.PERSON);
            if (id != null) {
                return named(phrase, id, null);
            }
        }
        return null;
    }

    private boolean isPerson(Speaker speaker) {
        Entity entity = speaker.entity() == null ? null : gazetteer.find(speaker.entity());
        return (entity != null && entity.kind() == Entity.Kind.PERSON)
                || speaker.name() != null
                || (speaker.anonymous() && speaker.count() != null && speaker.count() == 1);
    }

    private @Nullable Speaker lastBody(Phrase phrase, String noun) {
        int here = passage.sentenceNumber(phrase.range.from());
        if (!noun.equals("they") && !noun.equals("it")) {
            for (int number = here; number >= Math.max(0, here - 3); number--) {
                Sentence earlier = passage.sentences.get(number);
                int to = number == here ? phrase.range.from() : earlier.to();
                String id = firstMention(earlier.from(), to, Entity.Kind.GROUP, Entity.Kind.STATE_BODY);
                if (id != null) {
                    return named(phrase, id, null);
                }
            }
        }
        for (int back = spoke.size() - 1; back >= 0 && here - spokeIn.get(back) <= 3; back--) {
            if (!isPerson(spoke.get(back))) {
                return spoke.get(back);
            }
        }
        return null;
    }

    private @Nullable String firstMention(int from, int to, Entity.Kind... kinds) {
        for (int at = from; at < to; at++) {
            Mention mention = passage.mentionAt(at);
            Entity entity = mention == null ? null : gazetteer.find(mention.entity());
            if (entity != null && List.of(kinds).contains(entity.kind())) {
                return entity.id();
            }
        }
        return null;
    }

    private @Nullable Speaker again(Phrase phrase, @Nullable Speaker earlier) {
        if (earlier == null) {
            return named(phrase, null, null);
        }
        Span span = passage.span(phrase.range);
        return new Speaker(
                passage.text(span),
                span,
                earlier.entity(),
                earlier.name(),
                earlier.anonymous(),
                earlier.type(),
                earlier.count(),
                earlier.affiliation(),
                earlier.reason());
    }

    private Speaker arabic(Phrase phrase) {
        Phrase.Part person = phrase.first(Entity.Kind.PERSON);
        SourceWords.Entry entry = entry(phrase, phrase.range.to());
        boolean nameless = isNameless(phrase);
        boolean close = phrase.has("مقرب") || phrase.has("مقربه") || phrase.has("مقربون") || phrase.has("مقربين");
        if (person != null && !(nameless && close)) {
            return named(phrase, person.entity().id(), null);
        }
        String name = nameless && close ? null : names.arabic(phrase);
        if (name != null) {
            return named(phrase, null, name);
        }
        if (nameless) {
            return anonymous(phrase, entry);
        }
        Phrase.Part body = phrase.first(Entity.Kind.GROUP, Entity.Kind.STATE_BODY, Entity.Kind.OUTLET);
        return named(phrase, body == null ? null : body.entity().id(), null);
    }

    /** "مصدر", "ثلاثة قادة", "أحد النواب": a word for a role among the first, before any name. */
    private boolean isNameless(Phrase phrase) {
        int limit = Math.min(phrase.range.to(), phrase.range.from() + 3);
        for (int at = phrase.range.from(); at < limit && passage.mentionAt(at) == null; at++) {
            if (ArabicWords.isRole(passage.norm(at))) {
                return true;
            }
            if (SourceWords.number(passage.token(at)) == null && !ArabicWords.QUANTITIES.contains(passage.norm(at))) {
                return false;
            }
        }
        return false;
    }

    private SourceWords.@Nullable Entry entry(Phrase phrase, int core) {
        SourceWords.Entry best = null;
        for (int at = phrase.range.from(); at < core; at++) {
            SourceWords.Entry entry = passage.mentionAt(at) != null ? null : entry(passage.norm(at));
            if (entry != null && (best == null || entry.rank() < best.rank())) {
                best = entry;
            }
        }
        return best;
    }

    private static SourceWords.@Nullable Entry entry(String norm) {
        SourceWords.Entry entry = SourceWords.entry(norm);
        return entry == null ? SourceWords.entry(ArabicWords.bare(norm)) : entry;
    }

    private Speaker named(Phrase phrase, @Nullable String entity, @Nullable String name) {
        Span span = passage.span(phrase.range);
        return new Speaker(passage.text(span), span, entity, name, false, null, null, List.of(), null);
    }

    private Speaker anonymous(Phrase phrase, SourceWords.@Nullable Entry entry) {
        Span span = passage.span(phrase.range);
        return new Speaker(
                passage.text(span),
                span,
                null,
                null,
                true,
                entry == null ? "source" : entry.type(),
                count(phrase, entry),
                phrase.affiliations(),
                Anonymity.reason(passage, phrase.range));
    }

    private @Nullable Integer count(Phrase phrase, SourceWords.@Nullable Entry entry) {
        int limit = Math.min(phrase.range.to(), phrase.range.from() + 12);
        for (int at = phrase.range.from(); at < limit; at++) {
            Integer number = passage.mentionAt(at) != null ? null : SourceWords.number(passage.token(at));
            if (number != null) {
                return number;
            }
        }
        SourceWords.Entry head = headEntry(phrase);
        int stated = head == null ? entry == null ? 0 : entry.number() : head.number();
        return stated == 0 ? null : stated;
    }

    private SourceWords.@Nullable Entry headEntry(Phrase phrase) {
        if (phrase.isArabic()) {
            return entry(phrase.norm(phrase.range.from()));
        }
        return SourceWords.entry(head(phrase, coreEnd(phrase)));
    }
}
