package org.marsad.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the attributions of English sentences: learned weights find cue, statement and speaker, rules keep them whole. */
final class EnglishReader {

    /** How likely a word must be a cue. */
    static final float SURE = 0.4f;

    static final float TABLED = 0.2f;

    private final Passage passage;
    private final EnglishView view;
    private final EnglishSubject subjects;
    private final EnglishContent contents;
    private final CueModel cueModel = CueModel.trained();
    private final SpanModel spanModel = SpanModel.trained();
    private final SpeakerModel speakerModel = SpeakerModel.trained();
    private final SpeakerModel.Finder speakers;
    private final Bag bag = new Bag();
    private final float[] cues;
    private final List<Draft> drafts = new ArrayList<>();

    private EnglishReader(Passage passage) {
        this.passage = passage;
        this.view = new EnglishView(passage);
        this.subjects = new EnglishSubject(view);
        this.contents = new EnglishContent(passage);
        this.speakers = new SpeakerModel.Finder(view);
        this.cues = new float[passage.size()];
    }

    static List<Draft> read(Passage passage, List<Sentence> sentences, Outlets outlets) {
        if (sentences.isEmpty()) {
            return List.of();
        }
        EnglishReader reader = new EnglishReader(passage);
        sentences.forEach(reader::weigh);
        sentences.forEach(reader::sentence);
        new SourceReader(reader.view, reader.subjects, outlets).addTo(reader.drafts);
        return reader.drafts;
    }

    private void weigh(Sentence sentence) {
        for (int at = sentence.from(); at < sentence.to(); at++) {
            cues[at] = view.mayAttribute(at) ? cueModel.probability(view, at) : 0;
        }
    }

    private void sentence(Sentence sentence) {
        for (int at = sentence.from(); at < sentence.to(); at++) {
            if ((passage.norm(at).equals("according")
                            && passage.norm(at + 1).equals("to")
                            && passage.quotationNumber(at) < 0)
                    || trails(at, sentence)
                    || cues[at] > (view.frames(at) != 0 ? TABLED : SURE)) {
                attribution(at, sentence);
            }
        }
    }

    /** "S, Reuters reported on Monday": a verb of speech with its subject, behind a comma. */
    private boolean trails(int at, Sentence sentence) {
        if (!EnglishWords.REPORTS.contains(passage.norm(at))
                || at == sentence.from()
                || passage.quotationNumber(at) >= 0) {
            return false;
        }
        Range subject = speakers.before(at);
        boolean closes = closes(at + 1, sentence);
        return subject != null
                && closes
                && subject.from() - sentence.from() > 3
                && passage.is(subject.from() - 1, Token.Kind.COMMA)
                && subject.to() - subject.from() <= 8;
    }

    private boolean closes(int at, Sentence sentence) {
        int next = at;
        while (next < sentence.to()
                && (passage.dateAt(next) != null
                        || (view.tag(next) == PartOfSpeech.ADP && passage.dateAt(next + 1) != null))) {
            next++;
        }
        return next >= sentence.to()
                || (!passage.token(next).isWordOrNumber()
                        && !passage.is(next, Token.Kind.COLON)
                        && !passage.is(next, Token.Kind.OPEN));
    }

    /** "according to X": what stands before it in the sentence, or behind its comma. */
    private boolean accordingTo(int at, Sentence sentence) {
        if (!passage.norm(at).equals("according") || !passage.norm(at + 1).equals("to")) {
            return false;
        }
        Range speaker = subjects.after(at + 2);
        if (speaker == null) {
            return false;
        }
        Range content =
                at == sentence.from() ? contents.following(speaker.to(), sentence) : contents.preceding(at, sentence);
        if (content == null) {
            return false;
        }
        drafts.add(new Draft(new Range(at, at + 2), speaker, List.of(), List.of(content), Stance.ASSERTS));
        return true;
    }

    private void attribution(int cue, Sentence sentence) {
        if (accordingTo(cue, sentence)) {
            return;
        }
        int side = trails(cue, sentence) ? SpanModel.LEFT : spanModel.side(view, cue);
        int start = side == SpanModel.LEFT ? -1 : spanModel.start(view, cue);
        int end = start < 0 ? -1 : spanModel.end(view, cue, start, cues);
        int head = speakerModel.head(speakers, bag, cue, side, start, end);
        Range speaker = head < 0 ? unnamed(cue, sentence) : phrase(head, cue, sentence);
        int group = view.groupStart(cue);
        List<Range> said = new ArrayList<>();
        if (side != SpanModel.RIGHT) {
            int edge = speaker != null && speaker.from() < cue && cue - speaker.to() < 3 ? speaker.from() : group;
            Range left = contents.preceding(edge, sentence);
            if (left == null) {
                left = contents.preceding(group, sentence);
            }
            if (left != null) {
                said.add(left);
            }
        }
        if (said.isEmpty() && start < 0) {
            start = spanModel.start(view, cue);
            end = start < 0 ? -1 : spanModel.end(view, cue, start, cues);
        }
        if (start >= 0 && end > start) {
            said.add(new Range(start, end));
        }
        if (said.isEmpty()) {
            return;
        }
        Range last = said.getLast();
        int after = Math.max(last.to(), cue + 1);
        if (speaker != null) {
            after = Math.max(after, speaker.to());
        }
        if (passage.quotationNumber(last.to() - 1) >= 0) {
            said.addAll(contents.sequels(after, sentence));
        }
        drafts.add(new Draft(new Range(group, cue + 1), speaker, List.of(), List.copyOf(said), Stance.ASSERTS));
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
