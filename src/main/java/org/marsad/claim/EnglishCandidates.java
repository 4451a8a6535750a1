package org.marsad.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.EnglishCues.Cue;
import org.marsad.claim.EnglishCues.Frame;

/** Finds possible attributions in English sentences: learned weights find cue, statement and speaker, rules keep them whole. */
final class EnglishCandidates {

    /** Less likely cues are not looked at. */
    private static final float LEAST = 0.12f;

    /** The same for verbs of the table. */
    private static final float LEAST_TABLED = 0.02f;

    /** A report that trails its statement is a cue whatever the weights say. */
    private static final float TRAILING = 0.9f;

    /** A sentence with more cues than this is noise. */
    private static final int MOST = 40;

    /** A longer way from the subject to the colon introduces nothing. */
    private static final int INTRODUCTION = 40;

    private final Passage passage;
    private final EnglishView view;
    private final EnglishSubject subjects;
    private final EnglishContent contents;
    private final EnglishModels models;
    private final SpeakerModel.Finder speakers;
    private final Bag bag = new Bag();
    private final float[] cues;

    EnglishCandidates(EnglishView view, EnglishModels models) {
        this.view = view;
        this.models = models;
        this.passage = view.passage;
        this.subjects = new EnglishSubject(view);
        this.contents = new EnglishContent(passage);
        this.speakers = new SpeakerModel.Finder(view);
        this.cues = new float[passage.size()];
    }

    /** Weighs every word of these sentences; comes before {@link #of}. */
    void weigh(List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            for (int at = sentence.from(); at < sentence.to(); at++) {
                cues[at] = view.mayAttribute(at) ? models.cues().probability(view, at) : 0;
            }
        }
    }

    List<Candidate> of(Sentence sentence) {
        List<Candidate> found = new ArrayList<>();
        if (isNoise(sentence)) {
            return found;
        }
        for (int at = sentence.from(); at < sentence.to(); at++) {
            Candidate introduced = passage.is(at, Token.Kind.COLON) ? introduced(at, sentence) : null;
            if (introduced != null) {
                found.add(introduced);
                continue;
            }
            boolean certain = isAccordingTo(at) || trails(at, sentence) || resumes(at);
            float least = view.frames(at) == 0 ? LEAST : LEAST_TABLED;
            if (certain || ((cues[at] > least || isPlain(at)) && !isNoCue(at))) {
                Candidate candidate = isAccordingTo(at) ? accordingTo(at, sentence) : attribution(at, sentence);
                if (candidate != null) {
                    found.add(goesOn(candidate, found));
                }
            }
        }
        return found;
    }

    /** Rather no claim than a wrong speaker, and no time is lost on it. */
    private boolean isNoise(Sentence sentence) {
        int likely = 0;
        for (int at = sentence.from(); at < sentence.to(); at++) {
            likely += cues[at] > LEAST ? 1 : 0;
        }
        return likely > MOST;
    }

    /** "KH was studying": a verb of the table that is plain, right behind a name of the gazetteer or a role. */
    private boolean isPlain(int at) {
        Cue cue = view.cue(at);
        if (cue == null || !cue.takes(Frame.PLAIN) || view.tag(at) != PartOfSpeech.VERB) {
            return false;
        }
        Range subject = speakers.before(at);
        return subject != null && isNamed(subject);
    }

    /** "he", "she": somebody of whom the text has spoken. */
    private boolean isSpokenOf(Range subject) {
        String word = passage.norm(subject.from());
        return subject.to() - subject.from() == 1 && (word.equals("he") || word.equals("she"));
    }

    /** "S, X said on Monday, stressing that": he who said the one adds the other. */
    private Candidate goesOn(Candidate candidate, List<Candidate> before) {
        int cue = candidate.cue();
        boolean participle = resumes(cue)
                || (passage.norm(cue).endsWith("ing")
                        && candidate.group() == cue
                        && passage.is(cue - 1, Token.Kind.COMMA));
        Candidate last = before.isEmpty() ? null : before.getLast();
        if (!participle
                || last == null
                || last.speaker() == null
                || (last.side() == SpanModel.RIGHT && !resumes(cue))
                || view.frames(cue) == 0) {
            return candidate;
        }
        return new Candidate(cue, candidate.sure(), cue, candidate.side(), last.speaker(), candidate.contents());
    }

    /** "asked not to be named" attributes nothing; "rejected reports that" is one attribution, by its verb. */
    private boolean isNoCue(int at) {
        boolean object = view.tag(at) == PartOfSpeech.NOUN
                && at > 0
                && view.frames(at - 1) != 0
                && view.tag(at - 1) == PartOfSpeech.VERB;
        boolean silence = (passage.norm(at + 1).equals("to") && keepsSilent(at, at + 2))
                || (passage.norm(at - 1).equals("to") && keepsSilent(at - 2, at));
        boolean reduced = passage.norm(at).endsWith("ed")
                && view.tag(at) == PartOfSpeech.VERB
                && view.tag(at - 1) == PartOfSpeech.NOUN
                && passage.norm(at + 1).equals("on")
                && !hasParticle(at);
        return object
                || silence
                || view.isSilent(at)
                || reduced
                || isObject(at)
                || onlyDescribes(at)
                || Anonymity.opensAt(passage, at);
    }

    /** "called on": a verb of the table with more words. */
    private boolean hasParticle(int at) {
        Cue cue = view.cue(at);
        return cue != null && cue.words().size() > 1;
    }

    /** "declined to discuss": nothing is said. */
    private boolean keepsSilent(int verb, int silent) {
        String word = passage.norm(verb);
        boolean refuses = word.startsWith("declin") || word.startsWith("refus");
        return passage.norm(silent).equals("comment")
                || (refuses && EnglishWords.SILENCES.contains(passage.norm(silent)));
    }

    /** "a draft seen by AFP", "Asked about the camp, he said", "made no mention of": another word attributes. */
    private boolean onlyDescribes(int at) {
        String word = passage.norm(at);
        boolean sighted = passage.norm(at + 1).equals("by") && (word.equals("seen") || word.equals("reviewed"));
        boolean asked = word.equals("asked") && at == passage.sentenceAt(at).from();
        boolean unmentioned =
                passage.norm(at + 1).equals("no") && passage.norm(at + 2).equals("mention");
        return sighted || asked || unmentioned;
    }

    /** "denied ever agreeing to": the second verb is what the first denies. */
    private boolean isObject(int at) {
        if (!passage.norm(at).endsWith("ing") || view.tag(at) != PartOfSpeech.VERB) {
            return false;
        }
        int verb = at - 1;
        while (view.tag(verb) == PartOfSpeech.ADV || view.tag(verb) == PartOfSpeech.AUX) {
            verb--;
        }
        return view.tag(verb) == PartOfSpeech.VERB && view.frames(verb) != 0;
    }

    private boolean isAccordingTo(int at) {
        return passage.norm(at).equals("according")
                && passage.norm(at + 1).equals("to")
                && passage.quotationNumber(at) < 0;
    }

    /** "S, Reuters reported on Monday": a verb of speech with its subject, behind a comma. */
    private boolean trails(int at, Sentence sentence) {
        if (!EnglishWords.REPORTS.contains(passage.norm(at))
                || at == sentence.from()
                || passage.quotationNumber(at) >= 0
                || view.isPassive(at)) {
            return false;
        }
        Range subject = speakers.before(at);
        boolean closes = closes(passage.norm(at).equals("told") ? overListener(at + 1, sentence) : at + 1, sentence);
        return subject != null
                && closes
                && subject.from() - sentence.from() > 3
                && (passage.is(subject.from() - 1, Token.Kind.COMMA)
                        || (passage.is(subject.from() - 1, Token.Kind.CLOSE)
                                && passage.norm(at).equals("told")))
                && subject.to() - subject.from() <= 8;
    }

    private int overListener(int at, Sentence sentence) {
        int next = at;
        while (next < sentence.to()
                && next - at < 8
                && passage.token(next).isWordOrNumber()
                && passage.dateAt(next) == null
                && view.tag(next) != PartOfSpeech.VERB
                && view.tag(next) != PartOfSpeech.SCONJ
                && view.tag(next) != PartOfSpeech.AUX) {
            next++;
        }
        if (next > at && view.tag(next - 1) == PartOfSpeech.ADP) {
            next--;
        }
        return next;
    }

    private boolean closes(int at, Sentence sentence) {
        int next = at;
        while (next < sentence.to()
                && (passage.dateAt(next) != null
                        || (view.tag(next) == PartOfSpeech.ADP && passage.dateAt(next + 1) != null))) {
            next++;
        }
        return next >= sentence.to()
                || isAdjunct(next, sentence)
                || (!passage.token(next).isWordOrNumber()
                        && !passage.is(next, Token.Kind.COLON)
                        && !passage.is(next, Token.Kind.OPEN));
    }

    /** "in a post on X on Monday night." and nothing else up to the end of the sentence. */
    private boolean isAdjunct(int from, Sentence sentence) {
        if (view.tag(from) != PartOfSpeech.ADP || sentence.to() - from > 12) {
            return false;
        }
        for (int at = from; at < sentence.to() - 1; at++) {
            int tag = view.tag(at);
            if (!passage.token(at).isWordOrNumber()
                    || tag == PartOfSpeech.VERB
                    || tag == PartOfSpeech.AUX
                    || tag == PartOfSpeech.SCONJ) {
                return false;
            }
        }
        return true;
    }

    /** "according to X": what stands before it in the sentence, or behind its comma. */
    private @Nullable Candidate accordingTo(int at, Sentence sentence) {
        boolean opens = at == sentence.from();
        Range speaker = subjects.after(at + 2);
        if (speaker == null || !mayBeSource(speaker)) {
            return null;
        }
        if (opens) {
            speaker = upToComma(speaker);
        }
        Range content = opens ? contents.following(speaker.to(), sentence) : contents.preceding(at, sentence);
        if (content == null) {
            return null;
        }
        return new Candidate(at, 1, at, opens ? SpanModel.RIGHT : SpanModel.LEFT, speaker, List.of(content));
    }

    /** "The group distanced itself from the attack: “S.”": what its subject says, where no verb of speech stands before. */
    private @Nullable Candidate introduced(int colon, Sentence sentence) {
        Quotation quotation = passage.is(colon + 1, Token.Kind.OPEN) ? passage.quotationAt(colon + 1) : null;
        if (quotation == null || passage.quotationNumber(colon) >= 0) {
            return null;
        }
        Range subject = null;
        for (int at = Math.max(sentence.from() + 1, colon - INTRODUCTION); at < colon; at++) {
            if (view.cue(at) != null && EnglishWords.SPEECH.contains(passage.norm(at))) {
                return null;
            }
            if (subject == null && (view.tag(at) == PartOfSpeech.VERB || view.tag(at) == PartOfSpeech.AUX)) {
                subject = speakers.before(at);
            }
        }
        return subject == null || !isNamed(subject)
                ? null
                : new Candidate(colon, 1, colon, SpanModel.RIGHT, subject, List.of(quotation.range()));
    }

    private boolean isNamed(Range subject) {
        for (int at = subject.from(); at < subject.to(); at++) {
            if (passage.mentionAt(at) != null || SourceWords.entry(passage.norm(at)) != null) {
                return true;
            }
        }
        return isSpokenOf(subject);
    }

    /** "according to schedule" cites nobody. */
    private boolean mayBeSource(Range speaker) {
        for (int at = speaker.from(); at < speaker.to(); at++) {
            String word = passage.norm(at);
            if (passage.token(at).capital()
                    || passage.mentionAt(at) != null
                    || SourceWords.entry(word) != null
                    || EnglishWords.PRONOUNS.contains(word)
                    || EnglishWords.DETERMINERS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private Range upToComma(Range words) {
        for (int at = words.from() + 1; at < words.to(); at++) {
            if (passage.is(at, Token.Kind.COMMA)) {
                return new Range(words.from(), at);
            }
        }
        return words;
    }

    private @Nullable Candidate attribution(int cue, Sentence sentence) {
        boolean trails = trails(cue, sentence);
        int side = trails ? SpanModel.LEFT : models.spans().side(view, cue);
        int start = side == SpanModel.LEFT ? -1 : models.spans().start(view, cue);
        int end = start < 0 ? -1 : models.spans().end(view, cue, start, cues);
        int head = models.speakers().head(speakers, bag, cue, side, start, end);
        Range speaker = head < 0 ? unnamed(cue, sentence) : phrase(head, cue, sentence);
        List<Range> said = new ArrayList<>();
        if (side != SpanModel.RIGHT) {
            Range left = left(cue, speaker, sentence);
            if (left != null) {
                said.add(left);
            }
        }
        if (said.isEmpty() && start < 0) {
            start = models.spans().start(view, cue);
            end = start < 0 ? -1 : models.spans().end(view, cue, start, cues);
        }
        if (start >= 0 && end > start) {
            said.add(new Range(start, contents.whole(start, beforeNext(cue, start, end))));
        }
        if (said.isEmpty()) {
            return null;
        }
        addSequels(said, cue, speaker, sentence);
        float sure = trails ? Math.max(cues[cue], TRAILING) : cues[cue];
        return new Candidate(cue, sure, view.groupStart(cue), side, speaker, List.copyOf(said));
    }

    /** "confirmed that S but said T", "said that S, according to Y": what follows has a cue of its own. */
    private int beforeNext(int cue, int start, int end) {
        Sentence sentence = passage.sentenceAt(start);
        for (int at = start + 1; at < end - 1; at++) {
            if (passage.quotationNumber(at) < 0 && contents.trails(at, sentence)) {
                return at;
            }
        }
        for (int at = Math.max(start, cue) + 2; at < end - 1; at++) {
            if (resumes(at + 1) && passage.quotationNumber(at) < 0) {
                return passage.is(at - 1, Token.Kind.COMMA) ? at - 1 : at;
            }
        }
        return end;
    }

    /** A verb of speech right behind "but": its subject is that of the verb before. */
    private boolean resumes(int at) {
        return passage.norm(at - 1).equals("but")
                && EnglishWords.RESUMING.contains(passage.norm(at))
                && view.tag(at) == PartOfSpeech.VERB;
    }

    private @Nullable Range left(int cue, @Nullable Range speaker, Sentence sentence) {
        int group = view.groupStart(cue);
        boolean before = speaker != null && speaker.from() < cue && cue - speaker.to() < 3;
        Range left = contents.preceding(before && speaker != null ? speaker.from() : group, sentence);
        return left == null ? contents.preceding(group, sentence) : left;
    }

    private void addSequels(List<Range> said, int cue, @Nullable Range speaker, Sentence sentence) {
        Range last = said.getLast();
        if (passage.quotationNumber(last.to() - 1) >= 0) {
            int after = Math.max(last.to(), cue + 1);
            said.addAll(contents.sequels(speaker == null ? after : Math.max(after, speaker.to()), sentence));
        }
    }

    /** Where the model names nobody: the subject of a verb of the table, or of the sentence for its participle. */
    private @Nullable Range unnamed(int cue, Sentence sentence) {
        if (view.frames(cue) == 0 || view.tag(cue) != PartOfSpeech.VERB || view.isPassive(cue)) {
            return null;
        }
        if (!passage.norm(cue).endsWith("ing") || view.groupStart(cue) < cue) {
            return speakers.before(cue);
        }
        for (int verb = sentence.from() + 1; verb < cue; verb++) {
            boolean finite = view.tag(verb) == PartOfSpeech.AUX
                    || (view.tag(verb) == PartOfSpeech.VERB
                            && !passage.norm(verb).endsWith("ing"));
            Range subject = finite ? speakers.before(verb) : null;
            if (subject != null) {
                return subjectAround(subject.to() - 1, sentence);
            }
        }
        return null;
    }

    /** The longest subject of a verb nearby that holds this head: "The head of the force, Esmail Qaani, visited". */
    private @Nullable Range subjectAround(int head, Sentence sentence) {
        Range longest = null;
        int limit = Math.min(sentence.to(), head + 18);
        for (int verb = head + 1; verb < limit; verb++) {
            if (view.tag(verb) != PartOfSpeech.VERB && view.tag(verb) != PartOfSpeech.AUX) {
                continue;
            }
            Range subject = speakers.before(verb);
            if (subject != null
                    && subject.contains(head)
                    && (longest == null || (subject.to() > longest.to() && subject.from() <= longest.from()))) {
                longest = subject;
            }
        }
        return longest;
    }

    private @Nullable Range phrase(int head, int cue, Sentence sentence) {
        Range before = speakers.before(cue);
        if (before != null && before.contains(head)) {
            return before;
        }
        Range after = speakers.after(cue);
        if (after != null && after.contains(head)) {
            return after;
        }
        Range subject = subjectAround(head, sentence);
        if (subject != null) {
            return subject;
        }
        Range base = subjects.ending(head + 1, sentence);
        return base == null ? new Range(head, head + 1) : base;
    }
}
