package org.marsad.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.ArabicCues.Cue;
import org.marsad.claim.ArabicCues.Frame;

/** Finds where a statement begins and ends behind, or before, an Arabic cue. */
final class ArabicContent {

    /** How far behind its subject a statement may begin, past "في بيان تلقته الوكالة". */
    private static final int REACH = 26;

    private final Passage passage;
    private final ArabicInsertion insertions;

    ArabicContent(Passage passage) {
        this.passage = passage;
        this.insertions = new ArabicInsertion(passage);
    }

    /** The statement of a cue whose subject ends at {@code from}; null where there is none. */
    @Nullable
    Range of(Cue cue, int at, int from, Sentence sentence) {
        int start = start(cue, from, sentence);
        if (start < 0 || start >= sentence.to()) {
            return cue.takes(Frame.SAY) ? said(at, from, sentence) : null;
        }
        int end = end(start, sentence);
        return end > start ? new Range(start, end) : null;
    }

    /** "«S»، قال X" and "S، يقول X.": the statement stands before. */
    private @Nullable Range said(int at, int from, Sentence sentence) {
        Range quotation = quotationBefore(at, sentence);
        boolean closes = from >= sentence.to() || (from == sentence.to() - 1 && passage.is(from, Token.Kind.STOP));
        boolean trails = closes && at - sentence.from() > 3 && passage.is(at - 1, Token.Kind.COMMA);
        return quotation != null || !trails ? quotation : beforeMark(sentence.from(), at);
    }

    private int start(Cue cue, int behind, Sentence sentence) {
        int past = insertions.over(behind, sentence);
        int from = past < 0 ? behind : past;
        if (from >= sentence.to()) {
            return -1;
        }
        if (cue.takes(Frame.NAME) && names(from, sentence)) {
            return from;
        }
        boolean verbal = cue.takes(Frame.ON) && ArabicSubject.isVerbalNoun(passage.norm(from));
        if (verbal || (cue.takes(Frame.OBJECT) && ArabicSubject.isVerbalNoun(passage.norm(from)))) {
            return from;
        }
        int limit = Math.min(sentence.to(), from + REACH);
        boolean led = !cue.preposition().isEmpty();
        for (int at = from; at < limit; at++) {
            if (led && isLed(cue.preposition(), at)) {
                return behindPreposition(cue.preposition(), at);
            }
            int opening = opens(at);
            if (opening >= 0) {
                return opening;
            }
            if (passage.is(at, Token.Kind.COMMA)) {
                int over = insertions.over(at, sentence);
                boolean breaks = over < 0 ? breaksOff(at + 1, led) : ArabicCues.TABLE.of(passage.norm(over)) != null;
                if (breaks) {
                    break;
                }
                at = over < 0 ? at : over - 1;
            }
        }
        boolean bare = (cue.takes(Frame.OBJECT) || cue.takes(Frame.PART))
                && passage.token(from).isWordOrNumber();
        return bare && ArabicCues.TABLE.of(passage.norm(from)) == null ? from : -1;
    }

    private boolean breaksOff(int next, boolean led) {
        Cue cue = next < passage.size() ? ArabicCues.TABLE.of(passage.norm(next)) : null;
        if (cue != null) {
            return true;
        }
        return !led && !passage.is(next, Token.Kind.OPEN) && !ArabicWords.THAT.contains(passage.norm(next));
    }

    private boolean names(int from, Sentence sentence) {
        int limit = Math.min(sentence.to(), from + REACH);
        for (int at = from; at < limit; at++) {
            String word = passage.norm(at);
            if (at > from && (word.startsWith("بان") || (word.startsWith("ب") && word.length() > 3))) {
                return true;
            }
            if (ArabicWords.THAT.contains(word)) {
                return false;
            }
        }
        return false;
    }

    private int behindPreposition(String preposition, int at) {
        if (preposition.equals("ب")) {
            return ArabicWords.THAT.contains(passage.norm(at)) ? at + 1 : at;
        }
        return ArabicWords.THAT.contains(passage.norm(at + 1)) ? at + 2 : at + 1;
    }

    private boolean isLed(String preposition, int at) {
        String word = passage.norm(at);
        if (preposition.equals("ب")) {
            return word.startsWith("ب") && word.length() > 2 && !ArabicWords.INBORN_B.contains(word);
        }
        return word.equals(preposition);
    }

    int opening(int from, Sentence sentence) {
        int limit = Math.min(sentence.to(), from + REACH);
        for (int at = from; at < limit; at++) {
            int opening = opens(at);
            if (opening >= 0) {
                return opening;
            }
        }
        return -1;
    }

    /** Where the statement begins that this token opens; -1 where it opens none. */
    private int opens(int at) {
        Token token = passage.token(at);
        if (token.kind() == Token.Kind.OPEN) {
            return at;
        }
        if (token.kind() == Token.Kind.COLON) {
            return at + 1;
        }
        if (ArabicWords.THAT.contains(token.norm()) && !token.is("لان")) {
            return at + 1;
        }
        return -1;
    }

    /** Behind "بحسب X": past the comma and the words that open a clause. */
    @Nullable
    Range statementBehind(int from, Sentence sentence) {
        int start = from;
        if (passage.is(start, Token.Kind.COMMA)) {
            start++;
        }
        while (ArabicWords.THAT.contains(passage.norm(start))) {
            start++;
        }
        if (start >= sentence.to()) {
            return null;
        }
        int end = end(start, sentence);
        return end > start ? new Range(start, end) : null;
    }

    int end(int start, Sentence sentence) {
        Quotation quotation = passage.quotationAt(start);
        if (quotation != null && quotation.open() == start) {
            int close = quotation.end();
            if (close >= sentence.to() || !passage.token(close).isWordOrNumber()) {
                return close;
            }
        }
        int at = start;
        while (at < sentence.to() && !(at > start && passage.quotationNumber(at) < 0 && stops(at, start))) {
            at++;
        }
        at = withoutTail(start, at);
        int number = at > start ? passage.quotationNumber(at - 1) : -1;
        boolean within = number >= 0 && passage.quotations.get(number).open() >= start;
        return within ? Math.max(at, passage.quotations.get(number).end()) : at;
    }

    /** Without marks, and without a day between commas that belongs to the cue: "رفضت الدعوة، السبت، مؤكدة". */
    private int withoutTail(int start, int end) {
        int at = end;
        while (at > start && isTail(at - 1)) {
            at--;
        }
        int day = at;
        while (day > start && passage.dateAt(day - 1) != null) {
            day--;
        }
        return day < at && day > start + 1 && passage.is(day - 1, Token.Kind.COMMA) ? day - 1 : at;
    }

    private boolean isTail(int at) {
        Token.Kind kind = passage.token(at).kind();
        return kind == Token.Kind.COMMA
                || kind == Token.Kind.STOP
                || kind == Token.Kind.SEMICOLON
                || kind == Token.Kind.DASH
                || (ArabicWords.AS.contains(passage.norm(at)) && passage.is(at - 1, Token.Kind.COMMA))
                || ArabicWords.MEANWHILE.contains(passage.norm(at));
    }

    private boolean stops(int at, int start) {
        Token token = passage.token(at);
        Cue cue = passage.mentionAt(at) == null ? ArabicCues.TABLE.of(token.norm()) : null;
        if (cue != null && at - start > 1) {
            boolean afterComma = passage.is(at - 1, Token.Kind.COMMA)
                    || ArabicWords.MEANWHILE.contains(passage.norm(at - 1))
                    || ArabicWords.AS.contains(passage.norm(at - 1));
            boolean joined = token.norm().startsWith("و") && (cue.takes(Frame.SAY) || cue.takes(Frame.ON));
            if (cue.takes(Frame.PART) || afterComma || (joined && leadsOn(at))) {
                return true;
            }
        }
        boolean bare = token.is("وفق") || token.is("حسب");
        boolean source = ArabicWords.SOURCES.contains(token.norm()) && (!bare || passage.is(at - 1, Token.Kind.COMMA));
        return source && at - start > 2;
    }

    /** Whether a statement of its own follows soon behind a joined verb. */
    private boolean leadsOn(int at) {
        int limit = Math.min(passage.sentenceAt(at).to(), at + 10);
        for (int next = at + 1; next < limit; next++) {
            if (opens(next) >= 0
                    || passage.norm(next).equals("علي")
                    || passage.norm(next).equals("الي")) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Range quotationBefore(int at, Sentence sentence) {
        int close = at - 1;
        while (close >= sentence.from() && passage.is(close, Token.Kind.COMMA)) {
            close--;
        }
        Quotation quotation = close >= 0 && passage.is(close, Token.Kind.CLOSE) ? passage.quotationAt(close) : null;
        return quotation == null ? null : quotation.range();
    }

    /** Quotations that follow at once carry the statement on. */
    List<Range> withSequels(Range content, Sentence sentence) {
        List<Range> said = new ArrayList<>();
        said.add(content);
        int at = content.to();
        while (said.size() < EnglishContent.MOST_SEQUELS
                && passage.quotationNumber(content.to() - 1) >= 0
                && at < passage.size()
                && passage.sentenceAt(at).paragraph() == sentence.paragraph()
                && (passage.is(at, Token.Kind.OPEN) || passage.is(at, Token.Kind.STOP))) {
            Quotation quotation = passage.is(at, Token.Kind.OPEN) ? passage.quotationAt(at) : null;
            if (quotation == null) {
                at++;
            } else if (isAttributed(quotation)) {
                break;
            } else {
                said.add(quotation.range());
                at = quotation.end();
            }
        }
        return List.copyOf(said);
    }

    /** Whether words follow a quotation in its sentence that say whose it is. */
    private boolean isAttributed(Quotation quotation) {
        int next = quotation.end();
        return next < passage.size()
                && passage.sentenceNumber(next) == passage.sentenceNumber(quotation.open())
                && !passage.is(next, Token.Kind.STOP);
    }

    /** What stands from here up to a cue, without the marks between. */
    @Nullable
    Range beforeMark(int from, int to) {
        int end = to;
        while (end > from && !passage.token(end - 1).isWordOrNumber() && !passage.is(end - 1, Token.Kind.CLOSE)) {
            end--;
        }
        return end > from ? new Range(from, end) : null;
    }
}
