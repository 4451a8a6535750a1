package org.marsad.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds whom an outlet cites: "citing six commanders", "quoted X as saying", and sources within what it is quoted with. */
final class SourceReader {

    private final EnglishView view;
    private final Passage passage;
    private final EnglishSubject subjects;
    private final Outlets outlets;

    SourceReader(EnglishView view, EnglishSubject subjects, Outlets outlets) {
        this.view = view;
        this.passage = view.passage;
        this.subjects = subjects;
        this.outlets = outlets;
    }

    void addTo(List<Draft> drafts) {
        for (Draft draft : List.copyOf(drafts)) {
            Range speaker = draft.speaker();
            if (speaker != null
                    && draft.cue() != null
                    && !isCiting(draft.cue().to() - 1)
                    && outlets.isOutlet(speaker)) {
                citing(draft, drafts);
                draft.contents().forEach(content -> within(content, drafts));
            }
        }
    }

    /** "Reuters reported, citing officials": they say what it reports. */
    private void citing(Draft report, List<Draft> drafts) {
        Range cue = java.util.Objects.requireNonNull(report.cue());
        Sentence sentence = passage.sentenceAt(cue.from());
        for (int at = sentence.from(); at < sentence.to(); at++) {
            if (isCiting(at) && passage.quotationNumber(at) < 0) {
                Range source = upToThat(subjects.after(at + 1));
                if (source != null) {
                    int from = at;
                    drafts.removeIf(draft -> draft.cue() != null && draft.cue().contains(from));
                    if (isToldBySomebody(report, drafts)) {
                        return;
                    }
                    drafts.add(new Draft(
                            new Range(at, at + 1), source, List.of(), reported(report, at, source, sentence)));
                }
            }
        }
    }

    private @Nullable Range upToThat(@Nullable Range words) {
        if (words == null) {
            return null;
        }
        for (int at = words.from() + 1; at < words.to(); at++) {
            if (passage.norm(at).equals("that")
                    || (passage.is(at, Token.Kind.COMMA) && passage.norm(at + 1).equals("that"))) {
                return new Range(words.from(), at);
            }
        }
        return words;
    }

    /** What the outlet reports; behind "citing X, that" it is the clause there. */
    private List<Range> reported(Draft report, int citing, Range source, Sentence sentence) {
        int that = passage.is(source.to(), Token.Kind.COMMA) ? source.to() + 1 : source.to();
        int end = sentence.to();
        while (end > that && !passage.token(end - 1).isWordOrNumber() && !passage.is(end - 1, Token.Kind.CLOSE)) {
            end--;
        }
        boolean clause = passage.norm(that).equals("that") && end > that + 1;
        return clause ? List.of(new Range(that + 1, end)) : before(citing, report.contents());
    }

    /** Contents up to the word that names the source, without the comma before it. */
    private List<Range> before(int citing, List<Range> contents) {
        List<Range> kept = new ArrayList<>();
        for (Range content : contents) {
            int to = Math.min(content.to(), citing);
            while (to > content.from() && passage.is(to - 1, Token.Kind.COMMA)) {
                to--;
            }
            if (to > content.from()) {
                kept.add(new Range(content.from(), to));
            }
        }
        return kept.isEmpty() ? contents : kept;
    }

    /** "A commander warned that S, Reuters reported, citing people": he says it, they only vouch for it. */
    private boolean isToldBySomebody(Draft report, List<Draft> drafts) {
        Range content = report.contents().getFirst();
        int size = content.to() - content.from();
        return drafts.stream()
                .anyMatch(draft -> draft.speaker() != null
                        && content.contains(draft.speaker().from())
                        && draft.contents().getLast().to() - draft.speaker().from() >= size * 0.7);
    }

    private boolean isCiting(int at) {
        return passage.norm(at).equals("citing") || passage.norm(at).equals("quoting");
    }

    /** An outlet's own words in quotation marks attribute in turn. */
    private void within(Range content, List<Draft> drafts) {
        if (passage.quotationNumber(content.from()) < 0) {
            return;
        }
        for (int at = content.from(); at < content.to(); at++) {
            if (passage.norm(at).equals("according") && passage.norm(at + 1).equals("to")) {
                add(drafts, new Range(at, at + 2), subjects.after(at + 2), at, content);
            } else if (closesWithCue(at, content)) {
                Range speaker = subjects.before(at);
                if (speaker != null) {
                    add(drafts, new Range(at, at + 1), speaker, speaker.from(), content);
                }
            }
        }
    }

    private boolean closesWithCue(int at, Range content) {
        boolean speech = EnglishWords.SPEECH.contains(passage.norm(at)) && view.tag(at) == PartOfSpeech.VERB;
        return speech && at + 1 < content.to() && passage.is(at + 1, Token.Kind.STOP);
    }

    private void add(List<Draft> drafts, Range cue, @Nullable Range speaker, int before, Range content) {
        int from = Math.max(content.from(), passage.sentenceAt(cue.from()).from());
        int to = before;
        while (to > from && passage.is(to - 1, Token.Kind.COMMA)) {
            to--;
        }
        if (speaker != null && to - from > 2) {
            drafts.add(new Draft(cue, speaker, List.of(), new ArrayList<>(List.of(new Range(from, to)))));
        }
    }
}
