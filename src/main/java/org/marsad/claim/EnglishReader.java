package org.marsad.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.EnglishCues.Cue;
import org.marsad.claim.EnglishCues.Form;
import org.marsad.claim.EnglishCues.Frame;

/** Reads the attributions of English sentences. */
final class EnglishReader {

    private final Passage passage;
    private final EnglishSubject subjects;
    private final EnglishContent contents;
    private final List<Draft> drafts = new ArrayList<>();
    private @Nullable Range sentenceSubject;

    private EnglishReader(Passage passage) {
        this.passage = passage;
        this.subjects = new EnglishSubject(passage);
        this.contents = new EnglishContent(passage);
    }

    static List<Draft> read(Passage passage, List<Sentence> sentences) {
        EnglishReader reader = new EnglishReader(passage);
        sentences.forEach(reader::sentence);
        return reader.drafts;
    }

    private void sentence(Sentence sentence) {
        sentenceSubject = null;
        for (int at = sentence.from(); at < sentence.to(); at++) {
            if (accordingTo(at, sentence)) {
                continue;
            }
            Cue cue = EnglishCues.TABLE.at(passage, at);
            if (cue != null && !isQuotedWord(at)) {
                verb(cue, at, sentence);
                at += cue.words().size() - 1;
            }
        }
    }

    /** Words of somebody quoted attribute within his statement; that is his business, not the article's. */
    private boolean isQuotedWord(int at) {
        return passage.quotationNumber(at) >= 0;
    }

    private boolean accordingTo(int at, Sentence sentence) {
        if (!passage.norm(at).equals("according") || !passage.norm(at + 1).equals("to")) {
            return false;
        }
        Range speaker = subjects.after(at + 2);
        if (speaker == null) {
            return true;
        }
        Range content = at == sentence.from() || !contents.endsBefore(at)
                ? contents.following(speaker.to(), sentence)
                : contents.preceding(at, sentence);
        if (content == null) {
            content = contents.preceding(at, sentence);
        }
        if (content != null) {
            add(new Range(at, at + 2), speaker, List.of(content), Stance.ASSERTS);
        }
        return true;
    }

    private void verb(Cue cue, int at, Sentence sentence) {
        int from = groupStart(at, sentence);
        int to = at + cue.words().size();
        boolean passive = cue.form() == Form.PAST && from < at && isPassive(from, at);
        if (passive) {
            return;
        }
        if (cue.form() == Form.ING && from == at) {
            participle(cue, at, to, sentence);
            return;
        }
        if (cue.form() == Form.BASE
                && from == at
                && !passage.norm(at - 1).equals("to")
                && !isPluralSubject(at, sentence)) {
            return;
        }
        boolean infinitive = passage.norm(from - 1).equals("to");
        if (inverted(cue, at, to, sentence)) {
            return;
        }
        Range speaker = infinitive ? sentenceSubject : subjectOf(from, sentence);
        if (speaker == null) {
            return;
        }
        if (!infinitive) {
            sentenceSubject = speaker;
        }
        take(cue, new Range(from, to), speaker, sentence);
    }

    private boolean isPluralSubject(int at, Sentence sentence) {
        if (at == sentence.from()) {
            return false;
        }
        String before = passage.norm(at - 1);
        return (before.endsWith("s") && !before.equals("'s") && !before.equals("his"))
                || EnglishWords.SUBJECTS.contains(before)
                || before.equals("who")
                || before.equals("people");
    }

    private @Nullable Range subjectOf(int from, Sentence sentence) {
        String before = passage.norm(from - 1);
        if (from > sentence.from() && (before.equals("and") || before.equals("but") || before.equals("then"))) {
            return sentenceSubject;
        }
        return subjects.before(from);
    }

    private int groupStart(int at, Sentence sentence) {
        int from = at;
        while (from > sentence.from()) {
            String word = passage.norm(from - 1);
            boolean verbal = (EnglishWords.AUXILIARIES.contains(word) && !word.equals("'s"))
                    || EnglishWords.ADVERBS.contains(word)
                    || (word.endsWith("ly")
                            && passage.token(from - 1).isWord()
                            && !passage.token(from - 1).capital());
            if (!verbal) {
                break;
            }
            from--;
        }
        return from;
    }

    private boolean isPassive(int from, int at) {
        for (int i = from; i < at; i++) {
            switch (passage.norm(i)) {
                case "is", "are", "was", "were", "be", "been", "being", "'re" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** "S," said X. */
    private boolean inverted(Cue cue, int at, int to, Sentence sentence) {
        if (!cue.takes(Frame.SAY) || cue.form() == Form.ING || at == sentence.from() || to >= sentence.to()) {
            return false;
        }
        Token before = passage.token(at - 1);
        boolean closes = before.kind() == Token.Kind.CLOSE || before.kind() == Token.Kind.COMMA;
        if (!closes
                || (!EnglishWords.isNominalStart(passage.token(to))
                        && !passage.token(to).norm().endsWith("s"))) {
            return false;
        }
        if (before.kind() == Token.Kind.COMMA && !EnglishWords.SPEECH.contains(passage.norm(at))) {
            return false;
        }
        Range speaker = subjects.after(to);
        Range content = contents.preceding(at, sentence);
        if (speaker == null || content == null || (!contents.isWhole(content) && before.kind() == Token.Kind.COMMA)) {
            return false;
        }
        add(new Range(at, to), speaker, withSequel(content, speaker.to(), sentence), stance(cue, Frame.SAY));
        return true;
    }

    private void participle(Cue cue, int at, int to, Sentence sentence) {
        boolean afterComma = at > sentence.from()
                && (passage.is(at - 1, Token.Kind.COMMA)
                        || passage.norm(at - 1).equals("and")
                        || passage.is(at - 1, Token.Kind.CLOSE));
        Range speaker = sentenceSubject != null ? sentenceSubject : subjects.opening(sentence, at);
        if (speaker == null || (!afterComma && !cue.takes(Frame.SAY) && !cue.takes(Frame.URGE))) {
            return;
        }
        take(cue, new Range(at, to), speaker, sentence);
    }

    private void take(Cue cue, Range words, Range speaker, Sentence sentence) {
        List<Range> said = new ArrayList<>();
        Frame frame = Frame.JUDGE;
        for (Frame candidate : cue.frames().keySet()) {
            Range content = contents.after(candidate, words.to(), sentence);
            if (content != null) {
                frame = candidate;
                said.add(content);
                break;
            }
        }
        if (said.isEmpty() || frame == Frame.SAY || frame == Frame.TELL) {
            Range left =
                    cue.takes(Frame.SAY) || cue.takes(Frame.TELL) ? contents.preceding(speaker.from(), sentence) : null;
            if (left != null && contents.belongs(left, said.isEmpty() ? null : said.getFirst())) {
                if (said.isEmpty()) {
                    frame = cue.takes(Frame.SAY) ? Frame.SAY : Frame.TELL;
                    add(words, speaker, withSequel(left, words.to(), sentence), stance(cue, frame));
                    return;
                }
                said.addFirst(left);
            }
        }
        if (!said.isEmpty()) {
            List<Range> all = new ArrayList<>(said.subList(0, said.size() - 1));
            all.addAll(withSequel(said.getLast(), said.getLast().to(), sentence));
            add(words, speaker, all, stance(cue, frame));
        }
    }

    private List<Range> withSequel(Range content, int after, Sentence sentence) {
        List<Range> all = new ArrayList<>();
        all.add(content);
        if (passage.is(content.to() - 1, Token.Kind.CLOSE) || passage.quotationNumber(content.to() - 1) >= 0) {
            all.addAll(contents.sequels(Math.max(after, content.to()), sentence));
        }
        return all;
    }

    private static Stance stance(Cue cue, Frame frame) {
        Stance stance = cue.frames().get(frame);
        return stance == null ? Stance.ASSERTS : stance;
    }

    private void add(Range cue, Range speaker, List<Range> said, Stance stance) {
        drafts.add(new Draft(cue, speaker, List.of(), List.copyOf(said), stance));
    }
}
