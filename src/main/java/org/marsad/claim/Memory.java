package org.marsad.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.Claim.Speaker;
import org.marsad.entity.Entity;
import org.marsad.entity.Gazetteer;
import org.marsad.tag.Mention;

/** Who is named and who spoke so far in a text, so that "he", "the prime minister" and "the group" find theirs. */
final class Memory {

    /** Whoever was named more words ago is not what "the body" means. */
    private static final int FAR = 1_500;

    /** Words of the first sentence among which the text's subject stands. */
    private static final int LEAD = 8;

    private final Passage passage;
    private final Gazetteer gazetteer;
    private final Speakers speakers;
    private final Map<String, String> titles = new HashMap<>();
    private final Set<String> mentioned = new HashSet<>();
    private final List<Speaker> spoke = new ArrayList<>();
    private final List<Integer> spokeIn = new ArrayList<>();

    Memory(Passage passage, Gazetteer gazetteer) {
        this.passage = passage;
        this.gazetteer = gazetteer;
        this.speakers = new Speakers(passage);
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

    void add(Speaker speaker, int sentence) {
        spoke.add(speaker);
        spokeIn.add(sentence);
    }

    /** Whose title this is, as the text has told before: "the prime minister". */
    @Nullable
    String holder(String title) {
        return titles.get(title);
    }

    /** The person whom the gazetteer or the text knows at the head of a body. */
    @Nullable
    String leader(Entity body) {
        String found = null;
        for (Entity entity : gazetteer.entities()) {
            boolean leads = entity.relations().stream()
                    .anyMatch(relation -> relation.type().equals("leads")
                            && relation.target().equals(body.id())
                            && relation.to() == null);
            if (leads && (found == null || mentioned.contains(entity.id()))) {
                found = entity.id();
            }
        }
        return found;
    }

    /** Those of whom "one of them" is one: the last who spoke as several without a name, else the last without one. */
    @Nullable
    Speaker lastMany(Phrase phrase) {
        int here = passage.sentenceNumber(phrase.range.from());
        for (int back = spoke.size() - 1; back >= 0 && here - spokeIn.get(back) <= 4; back--) {
            Speaker speaker = spoke.get(back);
            if (speaker.anonymous() && (speaker.count() == null || speaker.count() > 1)) {
                return speaker;
            }
        }
        return null;
    }

    /** The one who last spoke by a role and without a name. */
    @Nullable
    Speaker lastNameless(String type) {
        for (int back = spoke.size() - 1; back >= Math.max(0, spoke.size() - 12); back--) {
            Speaker speaker = spoke.get(back);
            boolean one = speaker.anonymous() && speaker.count() != null && speaker.count() == 1;
            if (one && type.equals(speaker.type())) {
                return speaker;
            }
        }
        return null;
    }

    /** Whose spokesman "its spokesman" is: the body that the sentence before begins with, else the last that spoke. */
    @Nullable
    Speaker owner(Phrase phrase) {
        int number = passage.sentenceNumber(phrase.range.from());
        if (number > 0) {
            Sentence before = passage.sentences.get(number - 1);
            int to = Math.min(before.to(), before.from() + 2);
            String id = firstMention(before.from(), to, Entity.Kind.GROUP, Entity.Kind.STATE_BODY);
            if (id != null) {
                return speakers.named(phrase, id, null);
            }
        }
        return lastBody(phrase, "they");
    }

    /** "Two people gave another account. They said": those whom the sentence before began with, where it quotes nobody. */
    @Nullable
    Phrase severalBefore(Phrase phrase) {
        int number = passage.sentenceNumber(phrase.range.from());
        boolean opens = passage.sentenceAt(phrase.range.from()).from() == phrase.range.from();
        if (!opens || number == 0 || (!spokeIn.isEmpty() && spokeIn.getLast() >= number - 1)) {
            return null;
        }
        Sentence before = passage.sentences.get(number - 1);
        int limit = Math.min(before.to(), before.from() + 6);
        for (int at = before.from(); at < limit && passage.mentionAt(at) == null; at++) {
            SourceWords.Entry entry = Speakers.entry(passage.norm(at));
            if (entry != null && entry.number() != 1) {
                return Phrase.of(passage, new Range(before.from(), at + 1), gazetteer);
            }
        }
        return null;
    }

    /** The group or state body that was named last before this phrase. */
    @Nullable
    Entity bodyBefore(Phrase phrase) {
        for (int at = phrase.range.from() - 1; at >= Math.max(0, phrase.range.from() - 40); at--) {
            Mention mention = passage.mentionAt(at);
            Entity entity = mention == null ? null : gazetteer.find(mention.entity());
            if (entity != null && (entity.kind() == Entity.Kind.GROUP || entity.kind() == Entity.Kind.STATE_BODY)) {
                return entity;
            }
        }
        return null;
    }

    /** The last who spoke, whoever it was. */
    @Nullable
    Speaker last() {
        return spoke.isEmpty() ? null : spoke.getLast();
    }

    /** The body last named whose Arabic name begins with this noun, without its article: "جهاز" for "الجهاز". */
    @Nullable
    String lastBodyCalled(String noun, int before) {
        for (int at = before - 1; at >= Math.max(0, before - FAR); at--) {
            Mention mention = passage.mentionAt(at);
            if (mention == null || passage.sameMention(at - 1, at)) {
                continue;
            }
            Entity entity = gazetteer.find(mention.entity());
            boolean called = ArabicWords.bare(passage.norm(at)).equals(noun)
                    || ArabicWords.bare(passage.norm(at - 1)).equals(noun);
            if (entity != null
                    && called
                    && (entity.kind() == Entity.Kind.GROUP || entity.kind() == Entity.Kind.STATE_BODY)) {
                return entity.id();
            }
        }
        return null;
    }

    @Nullable
    Speaker lastPerson(Phrase phrase) {
        int here = passage.sentenceNumber(phrase.range.from());
        Sentence sentence = passage.sentenceAt(phrase.range.from());
        if (phrase.range.from() - sentence.from() > 1) {
            String id = firstMention(sentence.from(), phrase.range.from(), Entity.Kind.PERSON);
            if (id != null) {
                return speakers.named(phrase, id, null);
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
                return speakers.named(phrase, id, null);
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

    @Nullable
    Speaker lastBody(Phrase phrase, String noun) {
        int here = passage.sentenceNumber(phrase.range.from());
        if (!noun.equals("they") && !noun.equals("it")) {
            for (int number = here; number >= Math.max(0, here - 3); number--) {
                Sentence earlier = passage.sentences.get(number);
                int to = number == here ? phrase.range.from() : earlier.to();
                String id = firstMention(earlier.from(), to, Entity.Kind.GROUP, Entity.Kind.STATE_BODY);
                if (id != null) {
                    return speakers.named(phrase, id, null);
                }
            }
        }
        for (int back = spoke.size() - 1; back >= 0 && here - spokeIn.get(back) <= 3; back--) {
            if (!isPerson(spoke.get(back))) {
                return spoke.get(back);
            }
        }
        String subject = EnglishRoles.ARMED.contains(noun) ? groupOfTheLead() : null;
        return subject == null ? null : speakers.named(phrase, subject, null);
    }

    /** Where nothing near is meant, "the group" is the one that the text begins with. */
    private @Nullable String groupOfTheLead() {
        Sentence lead = passage.sentences.getFirst();
        return firstMention(lead.from(), Math.min(lead.to(), lead.from() + LEAD), Entity.Kind.GROUP);
    }

    private @Nullable String firstMention(int from, int to, Entity.Kind... kinds) {
        for (int at = from; at < to; at++) {
            Mention mention = passage.mentionAt(at);
            Entity entity = mention == null ? null : gazetteer.find(mention.entity());
            if (entity != null && List.of(kinds).contains(entity.kind()) && !isOnlyNear(at)) {
                return entity.id();
            }
        }
        return null;
    }

    /** "a source close to X" is none of X, and what comes after does not speak of X. */
    private boolean isOnlyNear(int at) {
        int before = at - 1;
        while (before >= 0 && passage.sameMention(before, at)) {
            before--;
        }
        int to = passage.norm(before).equals("the") ? before - 1 : before;
        return passage.norm(to).equals("to") && passage.norm(to - 1).equals("close");
    }
}
