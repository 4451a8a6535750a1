package org.marsad.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.ArabicCues.Cue;
import org.marsad.claim.ArabicCues.Frame;

/** Reads the attributions of Arabic sentences: the verb stands first, its subject behind it, then the statement. */
final class ArabicReader {

    private static final int LONGEST_SPEAKER = 30;

    private final Passage passage;
    private final List<Draft> drafts = new ArrayList<>();
    private @Nullable Range lastSpeaker;

    private ArabicReader(Passage passage) {
        this.passage = passage;
    }

    static List<Draft> read(Passage passage, List<Sentence> sentences) {
        ArabicReader reader = new ArabicReader(passage);
        sentences.forEach(reader::sentence);
        return reader.drafts;
    }

    private void sentence(Sentence sentence) {
        for (int at = sentence.from(); at < sentence.to(); at++) {
            if (passage.quotationNumber(at) >= 0) {
                continue;
            }
            Token token = passage.token(at);
            if (ArabicWords.SOURCES.contains(token.norm())) {
                source(at, sentence);
                continue;
            }
            Cue cue = ArabicCues.TABLE.of(token.norm());
            if (cue != null) {
                verb(cue, at, sentence);
            }
        }
    }

    /** بحسب X، نقلا عن X: the statement stands before it, or behind its comma. */
    private void source(int at, Sentence sentence) {
        int from = at + 1;
        if (passage.norm(from).equals("ل")
                || passage.norm(from).equals("عن")
                || passage.norm(from).equals("لما")) {
            from++;
        }
        int to = speakerEnd(from, sentence, false);
        if (to <= from) {
            return;
        }
        int before = passage.is(at - 1, Token.Kind.COMMA) ? at - 1 : at;
        Range content = null;
        if (before > sentence.from()) {
            content = new Range(sentence.from(), before);
        } else if (to + 1 < sentence.to()) {
            content = new Range(passage.is(to, Token.Kind.COMMA) ? to + 1 : to, end(to + 1, sentence));
        }
        if (content != null) {
            add(new Range(at, from), new Range(from, to), List.of(content), Stance.ASSERTS);
        }
    }

    private void verb(Cue cue, int at, Sentence sentence) {
        Range speaker = null;
        int from = at + 1;
        if (!cue.takes(Frame.PART)) {
            int to = speakerEnd(from, sentence, cue.takes(Frame.OBJECT) || cue.takes(Frame.NAME));
            if (to > from) {
                speaker = new Range(from, to);
                from = to;
            } else {
                speaker = subjectBefore(at, sentence);
            }
        }
        if (speaker == null) {
            speaker = lastSpeaker;
        }
        if (speaker == null) {
            return;
        }
        int start = contentStart(cue, from, sentence);
        List<Range> said = new ArrayList<>();
        if (start >= 0 && start < sentence.to()) {
            int end = end(start, sentence);
            if (end > start) {
                said.add(new Range(start, end));
                sequels(end, sentence, said);
            }
        } else {
            Range left = quotationBefore(at, sentence);
            if (left != null) {
                said.add(left);
            }
        }
        if (said.isEmpty()) {
            return;
        }
        lastSpeaker = speaker;
        add(new Range(at, at + 1), speaker, said, cue.stance() == null ? Stance.ASSERTS : cue.stance());
    }

    private @Nullable Range subjectBefore(int at, Sentence sentence) {
        int to = at;
        int from = to;
        while (from > sentence.from()
                && to - from < LONGEST_SPEAKER
                && passage.token(from - 1).isWordOrNumber()
                && passage.quotationNumber(from - 1) < 0
                && ArabicCues.TABLE.of(passage.norm(from - 1)) == null
                && !ArabicWords.THAT.contains(passage.norm(from - 1))) {
            from--;
        }
        boolean joined = passage.norm(at).startsWith("و");
        return from < to && !joined ? new Range(from, to) : null;
    }

    /** One past the noun phrase that begins here; the same token where none does. */
    private int speakerEnd(int from, Sentence sentence, boolean object) {
        int at = from;
        boolean named = false;
        while (at < sentence.to() && at - from < LONGEST_SPEAKER) {
            Token token = passage.token(at);
            if (at > from && passage.sameMention(at - 1, at)) {
                at++;
                continue;
            }
            if ((!token.isWordOrNumber() && token.kind() != Token.Kind.BRACKET)
                    || (passage.dateAt(at) != null && token.kind() != Token.Kind.NUMBER)) {
                break;
            }
            if (ArabicWords.THAT.contains(token.norm())
                    || (ArabicWords.AFTER_SPEAKER.contains(token.norm()) && !tiesTo(at))) {
                break;
            }
            if ((token.is("في") || token.is("ل")) && ArabicWords.MEANS.contains(passage.norm(at + 1))) {
                break;
            }
            if (passage.norm(at).startsWith("ل")
                    && passage.mentionAt(at) != null
                    && at > from
                    && !passage.sameMention(at - 1, at)
                    && !passage.norm(at).startsWith("لا")) {
                break;
            }
            if (object && named && passage.mentionAt(at) == null && !tiesTo(at)) {
                break;
            }
            if (object && !named && at > from && (token.norm().startsWith("ال") == false) && isMasdar(token.norm())) {
                break;
            }
            named |= passage.mentionAt(at) != null;
            at++;
        }
        return at;
    }

    /** "مصدر مقرب من X", "مسؤول في X": the preposition stays within the phrase. */
    private boolean tiesTo(int at) {
        String word = passage.norm(at);
        return (word.equals("في")
                        || word.equals("من")
                        || (word.equals("عن") && passage.norm(at - 1).equals("نيابه")))
                && at + 1 < passage.size()
                && (passage.mentionAt(at + 1) != null
                        || passage.token(at + 1).norm().startsWith("ال"))
                && passage.mentionAt(at - 1) == null
                && !ArabicWords.MEANS.contains(passage.norm(at + 1));
    }

    private static boolean isMasdar(String word) {
        return (word.startsWith("ت") && word.length() > 3)
                || (word.startsWith("ا") && word.length() > 4 && !word.startsWith("ال"))
                || word.equals("حل")
                || word.equals("نزع")
                || word.equals("دمج")
                || word.equals("وجود")
                || word.equals("اي");
    }

    private int contentStart(Cue cue, int from, Sentence sentence) {
        int limit = Math.min(sentence.to(), from + LONGEST_SPEAKER);
        for (int at = from; at < limit; at++) {
            Token token = passage.token(at);
            if (token.kind() == Token.Kind.OPEN) {
                return at;
            }
            if (ArabicWords.THAT.contains(token.norm())) {
                return token.is("ان") || token.is("بان") ? at + 1 : at;
            }
            if (token.kind() == Token.Kind.COLON) {
                return at + 1;
            }
            if (!cue.preposition().isEmpty() && isLed(cue, at)) {
                return cue.preposition().equals("ب")
                                || (ArabicWords.THAT.contains(passage.norm(at + 1))
                                        && !passage.norm(at + 1).equals("ان"))
                        ? at
                        : passage.norm(at + 1).equals("ان") ? at + 2 : at + 1;
            }
        }
        boolean bare = cue.takes(Frame.OBJECT) || cue.takes(Frame.NAME) || cue.takes(Frame.ON);
        return bare && from < sentence.to() && passage.token(from).isWordOrNumber() ? from : -1;
    }

    private boolean isLed(Cue cue, int at) {
        String word = passage.norm(at);
        return cue.preposition().equals("ب")
                ? word.startsWith("ب") && word.length() > 3
                : word.equals(cue.preposition());
    }

    private int end(int start, Sentence sentence) {
        Quotation quotation = passage.quotationAt(start);
        if (quotation != null && quotation.open() == start) {
            int close = quotation.end();
            if (close >= sentence.to() || !passage.token(close).isWordOrNumber()) {
                return close;
            }
        }
        int at = start;
        while (at < sentence.to() && !(at > start && passage.quotationNumber(at) < 0 && stops(at))) {
            at++;
        }
        while (at > start
                && (passage.is(at - 1, Token.Kind.COMMA)
                        || passage.is(at - 1, Token.Kind.STOP)
                        || passage.is(at - 1, Token.Kind.SEMICOLON))) {
            at--;
        }
        return at;
    }

    private boolean stops(int at) {
        Token token = passage.token(at);
        Cue cue = ArabicCues.TABLE.of(token.norm());
        if (cue != null && (cue.takes(Frame.PART) || passage.is(at - 1, Token.Kind.COMMA))) {
            return true;
        }
        return ArabicWords.SOURCES.contains(token.norm()) && !token.is("وفق");
    }

    private @Nullable Range quotationBefore(int at, Sentence sentence) {
        int close = at - 1;
        while (close >= sentence.from()
                && (passage.is(close, Token.Kind.COMMA) || passage.norm(close).equals("كما"))) {
            close--;
        }
        Quotation quotation = close >= 0 && passage.is(close, Token.Kind.CLOSE) ? passage.quotationAt(close) : null;
        return quotation == null ? null : new Range(quotation.open(), close + 1);
    }

    private void sequels(int end, Sentence sentence, List<Range> said) {
        if (passage.quotationNumber(end - 1) < 0 || end >= sentence.to()) {
            return;
        }
        if (passage.is(end, Token.Kind.OPEN)) {
            said.add(new Range(end, end(end, sentence)));
        }
    }

    private void add(Range cue, Range speaker, List<Range> said, Stance stance) {
        drafts.add(new Draft(cue, speaker, List.of(), List.copyOf(said), stance));
    }
}
