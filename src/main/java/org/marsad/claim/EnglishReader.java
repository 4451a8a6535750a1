package org.marsad.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.EnglishCues.Cue;
import org.marsad.claim.EnglishCues.Frame;

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

    static List<Draft> read(Passage passage, List<Sentence> sentences) {
        if (sentences.isEmpty()) {
            return List.of();
        }
        EnglishReader reader = new EnglishReader(passage);
        sentences.forEach(reader::weigh);
        sentences.forEach(reader::sentence);
        return reader.drafts;
    }

    private void weigh(Sentence sentence) {
        for (int at = sentence.from(); at < sentence.to(); at++) {
            cues[at] = view.mayAttribute(at) ? cueModel.probability(view, at) : 0;
        }
    }

    private void sentence(Sentence sentence) {
        for (int at = sentence.from(); at < sentence.to(); at++) {
            if (cues[at] > (view.frames(at) != 0 ? TABLED : SURE)) {
                attribution(at, sentence);
            }
        }
    }

    private void attribution(int cue, Sentence sentence) {
        int side = spanModel.side(view, cue);
        int start = side == SpanModel.LEFT ? -1 : spanModel.start(view, cue);
        int end = start < 0 ? -1 : spanModel.end(view, cue, start, cues);
        int head = speakerModel.head(speakers, bag, cue, side, start, end);
        Range speaker = head < 0 ? null : phrase(head, cue, sentence);
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
        drafts.add(new Draft(new Range(group, cue + 1), speaker, List.of(), List.copyOf(said), stance(cue)));
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
        Range base = subjects.ending(head + 1, sentence);
        return base == null ? new Range(head, head + 1) : base;
    }

    private Stance stance(int at) {
        Cue cue = view.cue(at);
        if (cue != null) {
            for (Frame frame : cue.frames().keySet()) {
                Stance stance = cue.frames().get(frame);
                if (stance != null) {
                    return stance;
                }
            }
        }
        return Stance.ASSERTS;
    }
}
