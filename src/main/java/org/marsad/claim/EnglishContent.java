package org.marsad.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.EnglishCues.Cue;
import org.marsad.claim.EnglishCues.Form;

/** Finds statements that stand before their cue, behind "according to", and quotations that carry one on. */
final class EnglishContent {

    /** A report that trails its statement is not longer: ", the officials said on Monday". */
    private static final int TRAILING = 14;

    /** More quotations in a row are no statement but a collection. */
    static final int MOST_SEQUELS = 20;

    private final Passage passage;

    EnglishContent(Passage passage) {
        this.passage = passage;
    }

    /** What stands before a speaker or cue and ends there with a comma or a closing mark; null where nothing does. */
    @Nullable
    Range preceding(int to, Sentence sentence) {
        int last = to - 1;
        if (last < 0 || (last <= sentence.from() && !passage.is(last, Token.Kind.CLOSE))) {
            return null;
        }
        boolean mark = passage.is(last, Token.Kind.COMMA) || passage.is(last, Token.Kind.DASH);
        if (!mark && !passage.is(last, Token.Kind.CLOSE) && !passage.norm(to).equals("according")) {
            return null;
        }
        int end = mark ? last : to;
        int from = sentence.from();
        Quotation quotation = passage.quotationAt(end - 1);
        if (quotation != null && (quotation.open() <= from || isIntroduced(quotation.open()))) {
            from = firstOfChain(passage.quotationNumber(end - 1));
        }
        return end > from ? new Range(from, end) : null;
    }

    /** What stands before a colon or a bracket is no part of the quotation behind it. */
    private boolean isIntroduced(int open) {
        return passage.is(open - 1, Token.Kind.COLON) || passage.is(open - 1, Token.Kind.BRACKET);
    }

    /** One past the statement: a quotation in it that runs over sentences and paragraphs belongs to it whole. */
    int whole(int start, int end) {
        int number = passage.quotationNumber(end - 1);
        if (number < 0 || passage.quotations.get(number).open() < start) {
            return end;
        }
        while (passage.quotations.get(number).next() && number + 1 < passage.quotations.size()) {
            number++;
        }
        return Math.max(end, passage.quotations.get(number).end());
    }

    /** A quotation that runs over paragraphs begins where its first part opens. */
    private int firstOfChain(int number) {
        int first = number;
        while (first > 0 && passage.quotations.get(first - 1).next()) {
            first--;
        }
        return passage.quotations.get(first).open();
    }

    /** What follows the comma behind "According to X". */
    @Nullable
    Range following(int comma, Sentence sentence) {
        int start = comma + 1;
        if (!passage.is(comma, Token.Kind.COMMA) || start >= sentence.to()) {
            return null;
        }
        int end = end(start, sentence);
        return end > start ? new Range(start, end) : null;
    }

    private int end(int start, Sentence sentence) {
        int at = start;
        while (at < sentence.to() && !(at > start && passage.quotationNumber(at) < 0 && stops(at, sentence))) {
            at++;
        }
        while (at > start && isTail(passage.token(at - 1).kind())) {
            at--;
        }
        return at;
    }

    private static boolean isTail(Token.Kind kind) {
        return kind == Token.Kind.COMMA
                || kind == Token.Kind.STOP
                || kind == Token.Kind.SEMICOLON
                || kind == Token.Kind.DASH;
    }

    private boolean stops(int at, Sentence sentence) {
        Token token = passage.token(at);
        if (token.kind() == Token.Kind.SEMICOLON) {
            return true;
        }
        if (token.kind() != Token.Kind.COMMA || at + 1 >= sentence.to()) {
            return false;
        }
        Cue cue = EnglishCues.TABLE.at(passage, at + 1);
        return (cue != null && cue.form() == Form.ING) || trailingReport(at + 1, sentence);
    }

    /** Whether a comma stands here behind which another only vouches: ", according to X", ", Reuters reported." */
    boolean trails(int comma, Sentence sentence) {
        return passage.is(comma, Token.Kind.COMMA)
                && comma + 2 < sentence.to()
                && ((passage.norm(comma + 1).equals("according")
                                && passage.norm(comma + 2).equals("to"))
                        || trailingReport(comma + 1, sentence));
    }

    /** ", Reuters reported." at the end of a sentence. */
    private boolean trailingReport(int from, Sentence sentence) {
        if (sentence.to() - from > TRAILING) {
            return false;
        }
        for (int at = from; at < sentence.to(); at++) {
            String word = passage.norm(at);
            if (EnglishWords.REPORTS.contains(word)) {
                return at > from;
            }
            boolean clause = EnglishWords.SUBORDINATORS.contains(word) || EnglishWords.AUXILIARIES.contains(word);
            if (clause || !(passage.token(at).isWordOrNumber() || passage.is(at, Token.Kind.BRACKET))) {
                return false;
            }
        }
        return false;
    }

    /** Quotations that follow an attributed one in its sentence or paragraph without a cue of their own. */
    List<Range> sequels(int after, Sentence sentence) {
        List<Range> found = new ArrayList<>();
        int at = overTail(after, sentence);
        if (at < sentence.to() && !passage.is(at, Token.Kind.OPEN)) {
            return found;
        }
        if (at < sentence.to()) {
            at = take(at, found);
        }
        while (at < passage.size()
                && found.size() < MOST_SEQUELS
                && passage.is(at, Token.Kind.OPEN)
                && passage.sentenceAt(at).paragraph() == sentence.paragraph()
                && !isAttributed(at)) {
            at = take(at, found);
        }
        return found;
    }

    private int overTail(int after, Sentence sentence) {
        int at = after;
        while (at < sentence.to() && !passage.is(at, Token.Kind.OPEN)) {
            if (at > after && EnglishWords.SPEECH.contains(passage.norm(at))) {
                return at;
            }
            at++;
        }
        return at;
    }

    private int take(int open, List<Range> found) {
        Quotation quotation = passage.quotationAt(open);
        if (quotation == null) {
            return passage.size();
        }
        found.add(quotation.range());
        int at = quotation.end();
        while (passage.is(at, Token.Kind.STOP)) {
            at++;
        }
        return at;
    }

    /** Whether the quotation that opens here has a cue of its own behind it. */
    private boolean isAttributed(int open) {
        Quotation quotation = passage.quotationAt(open);
        if (quotation == null) {
            return true;
        }
        int next = quotation.end();
        if (next >= passage.size()) {
            return false;
        }
        boolean comma = passage.is(next - 2, Token.Kind.COMMA) || passage.is(next, Token.Kind.COMMA);
        boolean goesOn = passage.token(next).isWordOrNumber()
                && passage.sentenceNumber(next) == passage.sentenceNumber(next - 1);
        return comma || goesOn;
    }
}
