package org.marsad.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts tokens into sentences: English and Arabic stops, abbreviations, closing quotation marks, lines. */
final class Sentences {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "sgt", "capt", "cmdr", "adm", "brig", "rep",
            "sen", "gov", "pres", "sec", "hon", "rev", "st", "jr", "sr", "inc", "corp", "co", "ltd", "vs", "etc", "no",
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mt", "ft", "dept",
            "univ", "calif", "fla", "mass", "penn", "tex", "wash", "conn", "ariz", "colo", "mich", "minn", "wis", "ill",
            "ind", "va", "ga", "ala", "la", "ky", "tenn", "n.y", "n.j", "n.h", "n.c", "s.c", "d.c", "md", "del", "nev",
            "okla", "ore", "vt", "kan", "neb", "mont", "wyo", "ark", "miss", "mo");

    /** Longer runs without a stop are cut: what reads sentences may look through one for every word of it. */
    private static final int LONGEST = 250;

    /** Verbs that may follow a question or exclamation in quotation marks without ending the sentence. */
    private static final int ATTRIBUTION_WINDOW = 7;

    private Sentences() {}

    static List<Sentence> of(String text, List<Token> tokens) {
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        int paragraph = 0;
        for (int at = 0; at < tokens.size(); at++) {
            boolean line = at + 1 == tokens.size()
                    || isNewLine(text, tokens.get(at).end(), tokens.get(at + 1).start());
            if (line || at - from >= LONGEST || ends(tokens, at)) {
                sentences.add(new Sentence(from, at + 1, paragraph));
                from = at + 1;
            }
            if (line) {
                paragraph++;
            }
        }
        return sentences;
    }

    private static boolean isNewLine(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) == '\n' || text.charAt(at) == '\u2029') {
                return true;
            }
        }
        return false;
    }

    /** Whether the token is the last of its sentence; the next one stands on the same line. */
    private static boolean ends(List<Token> tokens, int at) {
        Token next = tokens.get(at + 1);
        Token last = tokens.get(at);
        if (next.kind() == Token.Kind.STOP || next.kind() == Token.Kind.CLOSE || next.kind() == Token.Kind.COMMA) {
            return false;
        }
        boolean quoted = last.kind() == Token.Kind.CLOSE;
        int stop = at;
        while (stop > 0 && (tokens.get(stop).kind() == Token.Kind.CLOSE || isClosingBracket(tokens.get(stop)))) {
            stop--;
        }
        Token mark = tokens.get(stop);
        if (mark.kind() != Token.Kind.STOP) {
            return isTrailingAbbreviation(last) && startsSentence(next) && !isTitleCase(tokens, at + 1);
        }
        if (!startsSentence(next)) {
            return false;
        }
        if (mark.is(".") && stop > 0 && stop == at && isAbbreviation(tokens.get(stop - 1), mark)) {
            return false;
        }
        return !(quoted && !mark.is(".") && attributes(tokens, at + 1));
    }

    private static boolean isClosingBracket(Token token) {
        return token.kind() == Token.Kind.BRACKET && (token.is(")") || token.is("]"));
    }

    private static boolean startsSentence(Token next) {
        return next.capital() || next.kind() != Token.Kind.WORD || !isLatin(next.norm());
    }

    private static boolean isLatin(String norm) {
        return !norm.isEmpty() && norm.charAt(0) < 0x250;
    }

    /** "U.S." and "p.m." carry their stop inside the token. */
    private static boolean isTrailingAbbreviation(Token last) {
        return last.is("p.m.") || last.is("a.m.");
    }

    private static boolean isTitleCase(List<Token> tokens, int at) {
        return tokens.get(at).is("on") || tokens.get(at).is("est");
    }

    private static boolean isAbbreviation(Token word, Token stop) {
        if (word.end() != stop.start()) {
            return false;
        }
        boolean initial = word.capital() && word.norm().length() == 1;
        return initial || ABBREVIATIONS.contains(withoutParty(word.norm()));
    }

    /** "…?" Trump said: the cue still belongs to the quotation. */
    private static boolean attributes(List<Token> tokens, int from) {
        int to = Math.min(tokens.size(), from + ATTRIBUTION_WINDOW);
        for (int at = from; at < to; at++) {
            Token token = tokens.get(at);
            if (!token.isWordOrNumber()) {
                return false;
            }
            if (at > from - 1 && EnglishWords.SPEECH.contains(token.norm())) {
                return true;
            }
        }
        return false;
    }

    /** "(D-Conn.)" */
    private static String withoutParty(String norm) {
        return norm.startsWith("d-") || norm.startsWith("r-") ? norm.substring(2) : norm;
    }
}
