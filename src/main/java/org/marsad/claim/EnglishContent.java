package org.marsad.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.EnglishCues.Cue;
import org.marsad.claim.EnglishCues.Form;
import org.marsad.claim.EnglishCues.Frame;

/** Finds where an English statement begins and ends. */
final class EnglishContent {

    /** How far behind its cue a statement begins, past "on Monday in a statement to the agency". */
    private static final int LEAD = 16;

    private final Passage passage;

    EnglishContent(Passage passage) {
        this.passage = passage;
    }

    /** What stands behind the cue, as this frame takes it; null where nothing fits. */
    @Nullable
    Range after(Frame frame, int from, Sentence sentence) {
        int start = switch (frame) {
            case SAY -> clauseStart(from, sentence);
            case TELL -> clauseStart(overRecipient(from, sentence), sentence);
            case ASK -> askStart(from, sentence);
            case URGE, NAME, JUDGE -> objectStart(from, sentence);
            case WANT -> wantStart(from, sentence);
        };
        if (start < 0 || start >= sentence.to()) {
            return null;
        }
        int end = end(start, sentence);
        if ((frame == Frame.URGE
                        && !hasWord("to", start, end)
                        && !hasWord("for", start, end)
                        && !hasWord("that", start, end))
                || (frame == Frame.NAME && !isNaming(start, end))) {
            return null;
        }
        return end > start ? new Range(start, end) : null;
    }

    private boolean hasWord(String word, int from, int to) {
        for (int at = from; at < to; at++) {
            if (passage.norm(at).equals(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNaming(int start, int end) {
        return hasWord("as", start, end)
                || hasWord("of", start, end)
                || hasWord("for", start, end)
                || hasWord("with", start, end)
                || end - start >= 2;
    }

    private int clauseStart(int from, Sentence sentence) {
        int at = overLead(from, sentence);
        if (at >= sentence.to()) {
            return -1;
        }
        Token token = passage.token(at);
        if (token.is("that") || token.kind() == Token.Kind.COLON) {
            return at + 1;
        }
        if (token.kind() == Token.Kind.COMMA) {
            return passage.is(at + 1, Token.Kind.OPEN) ? at + 1 : -1;
        }
        if (token.kind() == Token.Kind.OPEN) {
            return at;
        }
        boolean opensClause = token.isWordOrNumber()
                && !EnglishWords.PREPOSITIONS.contains(token.norm())
                && !token.is("as")
                && !token.is("and")
                && !token.is("or")
                && !token.is("but")
                && !token.is("so")
                && !token.is("of");
        return opensClause ? at : -1;
    }

    /** Past adverbs, "on Monday", "in a statement", "during an interview with CNN", up to the statement. */
    private int overLead(int from, Sentence sentence) {
        int limit = Math.min(sentence.to(), from + LEAD);
        for (int at = from; at < limit; at++) {
            Token token = passage.token(at);
            if (token.is("that") || token.kind() == Token.Kind.OPEN || token.kind() == Token.Kind.COLON) {
                return leads(from, at) ? at : firstWord(from, sentence);
            }
            if (token.kind() == Token.Kind.COMMA && passage.is(at + 1, Token.Kind.OPEN)) {
                return at;
            }
            if (!token.isWordOrNumber()) {
                break;
            }
        }
        return firstWord(from, sentence);
    }

    private boolean leads(int from, int to) {
        if (from == to) {
            return true;
        }
        String first = passage.norm(from);
        return EnglishWords.PREPOSITIONS.contains(first)
                || EnglishWords.DAYS.contains(first)
                || EnglishWords.ADVERBS.contains(first)
                || passage.dateAt(from) != null
                || passage.token(from).norm().endsWith("ly");
    }

    private int firstWord(int from, Sentence sentence) {
        int at = from;
        while (at < sentence.to()) {
            String word = passage.norm(at);
            if (EnglishWords.ADVERBS.contains(word) || EnglishWords.DAYS.contains(word) || passage.dateAt(at) != null) {
                at++;
            } else if ((word.equals("on") || word.equals("in") || word.equals("at")) && isDate(at + 1)) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    private boolean isDate(int at) {
        return at < passage.size() && (passage.dateAt(at) != null || EnglishWords.DAYS.contains(passage.norm(at)));
    }

    /** Behind "told": past the words that name the listener. */
    private int overRecipient(int from, Sentence sentence) {
        int at = from;
        int limit = Math.min(sentence.to(), from + LEAD);
        for (int i = from; i < limit; i++) {
            Token token = passage.token(i);
            if (token.is("that")
                    || token.kind() == Token.Kind.OPEN
                    || token.kind() == Token.Kind.COLON
                    || token.kind() == Token.Kind.COMMA) {
                return i;
            }
            if (!token.isWordOrNumber()) {
                break;
            }
        }
        if (EnglishWords.PRONOUNS.contains(passage.norm(at)) || "reporters".equals(passage.norm(at))) {
            return at + 1;
        }
        while (at < limit
                && (passage.token(at).capital()
                        || at == from
                        || passage.norm(at - 1).equals("the")
                        || passage.norm(at - 1).equals("a")
                        || passage.sameMention(at, Math.max(0, at - 1)))) {
            at++;
        }
        return Math.min(at, sentence.to());
    }

    private int askStart(int from, Sentence sentence) {
        int limit = Math.min(sentence.to(), from + LEAD);
        for (int at = from; at < limit; at++) {
            Token token = passage.token(at);
            switch (token.norm()) {
                case "whether", "if", "why", "how", "what", "who", "when", "where" -> {
                    return at;
                }
                case "about" -> {
                    return at + 1;
                }
                default -> {}
            }
            if (token.kind() == Token.Kind.OPEN || token.kind() == Token.Kind.COLON) {
                return token.kind() == Token.Kind.OPEN ? at : at + 1;
            }
        }
        return -1;
    }

    private int objectStart(int from, Sentence sentence) {
        int at = from;
        while (at < sentence.to() && EnglishWords.ADVERBS.contains(passage.norm(at))) {
            at++;
        }
        if (at >= sentence.to()) {
            return -1;
        }
        Token token = passage.token(at);
        if (token.is("that")) {
            return at + 1;
        }
        boolean object = token.isWordOrNumber() || token.kind() == Token.Kind.OPEN;
        return object
                        && !EnglishWords.PREPOSITIONS.contains(token.norm())
                        && !EnglishWords.SUBORDINATORS.contains(token.norm())
                        && !token.is("and")
                        && !token.is("as")
                        && passage.dateAt(at) == null
                ? at
                : -1;
    }

    private int wantStart(int from, Sentence sentence) {
        int at = objectStart(from, sentence);
        return at;
    }

    /** Where a statement that begins here ends. */
    int end(int start, Sentence sentence) {
        Quotation quotation = passage.quotationAt(start);
        if (quotation != null && quotation.open() == start) {
            int close = quotation.end();
            if (close >= sentence.to() || !passage.token(close).isWordOrNumber() || endsUtterance(close - 1)) {
                return close;
            }
        }
        int at = start;
        while (at < sentence.to()) {
            if (at > start && passage.quotationNumber(at) < 0 && stops(at, sentence)) {
                break;
            }
            at++;
        }
        return trimmed(start, at);
    }

    private boolean endsUtterance(int close) {
        Token.Kind before = passage.token(Math.max(0, close - 1)).kind();
        return passage.is(close, Token.Kind.CLOSE) && (before == Token.Kind.COMMA || before == Token.Kind.STOP);
    }

    private int trimmed(int start, int end) {
        int to = end;
        while (to > start
                && (passage.is(to - 1, Token.Kind.COMMA)
                        || passage.is(to - 1, Token.Kind.STOP)
                        || passage.is(to - 1, Token.Kind.SEMICOLON)
                        || passage.is(to - 1, Token.Kind.DASH))) {
            to--;
        }
        return to;
    }

    private boolean stops(int at, Sentence sentence) {
        Token token = passage.token(at);
        if (token.kind() == Token.Kind.SEMICOLON) {
            return true;
        }
        if (token.is("according") && passage.norm(at + 1).equals("to")) {
            return true;
        }
        if (token.kind() == Token.Kind.COMMA && at + 1 < sentence.to()) {
            return stopsBehindComma(at + 1, sentence);
        }
        return (token.is("and") || token.is("but")) && startsCue(at + 1, sentence);
    }

    private boolean stopsBehindComma(int at, Sentence sentence) {
        Cue cue = EnglishCues.TABLE.at(passage, at);
        if (cue != null && cue.form() == Form.ING) {
            return true;
        }
        if (passage.norm(at).equals("citing") || passage.norm(at).equals("according")) {
            return true;
        }
        return trailingAttribution(at, sentence);
    }

    /** ", Reuters reported." or ", the officials said on Monday." at the end of a sentence. */
    private boolean trailingAttribution(int from, Sentence sentence) {
        if (sentence.to() - from > 14) {
            return false;
        }
        for (int at = from; at < sentence.to(); at++) {
            if (EnglishWords.SPEECH.contains(passage.norm(at))
                    || passage.norm(at).equals("reported")
                    || passage.norm(at).equals("indicated")) {
                return at > from;
            }
            if (!passage.token(at).isWordOrNumber()
                    || EnglishWords.SUBORDINATORS.contains(passage.norm(at))
                    || EnglishWords.AUXILIARIES.contains(passage.norm(at))) {
                return false;
            }
        }
        return false;
    }

    private boolean startsCue(int at, Sentence sentence) {
        int verb = at;
        while (verb < sentence.to() && EnglishWords.ADVERBS.contains(passage.norm(verb))) {
            verb++;
        }
        if (verb >= sentence.to()) {
            return false;
        }
        Cue cue = EnglishCues.TABLE.at(passage, verb);
        return cue != null && cue.form() == Form.PAST && (cue.takes(Frame.SAY) || cue.takes(Frame.URGE));
    }

    /** What stands before a speaker or cue and ends there with a comma or a closing mark; null where nothing does. */
    @Nullable
    Range preceding(int to, Sentence sentence) {
        int last = to - 1;
        if (last <= sentence.from() && !passage.is(last, Token.Kind.CLOSE)) {
            return null;
        }
        if (last < 0
                || (!passage.is(last, Token.Kind.COMMA)
                        && !passage.is(last, Token.Kind.CLOSE)
                        && !passage.is(last, Token.Kind.DASH)
                        && !passage.norm(to).equals("according"))) {
            return null;
        }
        int end = passage.is(last, Token.Kind.COMMA) || passage.is(last, Token.Kind.DASH) ? last : to;
        int from = sentence.from();
        Quotation quotation = passage.quotationAt(end - 1);
        if (quotation != null && quotation.open() <= from) {
            from = firstOfChain(passage.quotationNumber(end - 1));
        }
        return end > from ? new Range(from, end) : null;
    }

    /** A quotation that runs over paragraphs begins where its first part opens. */
    private int firstOfChain(int number) {
        int first = number;
        while (first > 0 && passage.quotations.get(first - 1).next()) {
            first--;
        }
        return passage.quotations.get(first).open();
    }

    boolean endsBefore(int at) {
        return passage.is(at - 1, Token.Kind.COMMA)
                || passage.is(at - 1, Token.Kind.CLOSE)
                || passage.token(at - 1).isWordOrNumber();
    }

    @Nullable
    Range following(int from, Sentence sentence) {
        int start = passage.is(from, Token.Kind.COMMA) ? from + 1 : from;
        if (start >= sentence.to() || start == from) {
            return null;
        }
        int end = end(start, sentence);
        return end > start ? new Range(start, end) : null;
    }

    /** Whether the words are a statement of their own rather than the lead of the cue's clause. */
    boolean isWhole(Range content) {
        return passage.quotationNumber(content.from()) >= 0 || content.to() - content.from() >= 3;
    }

    /** Whether what stands before the speaker is said by him, given what stands behind the cue. */
    boolean belongs(Range left, @Nullable Range right) {
        boolean quoted = passage.quotationNumber(left.to() - 1) >= 0;
        if (right != null) {
            return (quoted && passage.quotationNumber(right.from()) >= 0)
                    || passage.norm(left.from()).equals("if");
        }
        return quoted || (left.to() - left.from() >= 3 && !isLead(left));
    }

    private boolean isLead(Range left) {
        return passage.dateAt(left.from()) != null || EnglishWords.ADVERBS.contains(passage.norm(left.from()));
    }

    /** Quotations that follow an attributed one in its sentence or paragraph without a cue of their own. */
    List<Range> sequels(int after, Sentence sentence) {
        List<Range> found = new ArrayList<>();
        int number = passage.sentenceNumber(sentence.from());
        int at = skipTail(after, sentence);
        if (at < sentence.to() && passage.is(at, Token.Kind.OPEN)) {
            at = take(at, found);
        } else if (at < sentence.to()) {
            return found;
        }
        while (at < passage.size()
                && passage.is(at, Token.Kind.OPEN)
                && !isAttributed(at)
                && (passage.sentenceAt(at).paragraph() == sentence.paragraph() || number < 0)) {
            at = take(at, found);
        }
        return found;
    }

    private int skipTail(int after, Sentence sentence) {
        int at = after;
        while (at < sentence.to() && !passage.is(at, Token.Kind.OPEN)) {
            if (EnglishCues.TABLE.at(passage, at) != null && at > after) {
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
        int end = quotation.end();
        found.add(new Range(open, end));
        int at = end;
        while (at < passage.size() && passage.is(at, Token.Kind.STOP)) {
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
        int close = quotation.end() - 1;
        if (close + 1 >= passage.size()) {
            return false;
        }
        boolean comma = passage.is(close - 1, Token.Kind.COMMA) || passage.is(close + 1, Token.Kind.COMMA);
        return comma
                || (passage.token(close + 1).isWordOrNumber()
                        && passage.sentenceNumber(close + 1) == passage.sentenceNumber(close));
    }
}
