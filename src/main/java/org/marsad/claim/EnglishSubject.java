package org.marsad.claim;

import org.jspecify.annotations.Nullable;

/** Finds the words that name who speaks, before or behind an English cue. */
final class EnglishSubject {

    /** Longer stretches are misread clauses. */
    private static final int LONGEST = 45;

    private final Passage passage;

    EnglishSubject(Passage passage) {
        this.passage = passage;
    }

    /** The noun phrase that ends just before this token, which begins the cue; null where none does. */
    @Nullable
    Range before(int cue) {
        Sentence sentence = passage.sentenceAt(cue);
        int end = cue;
        if (end - 1 < sentence.from()) {
            return null;
        }
        Token last = passage.token(end - 1);
        if (isRelative(end - 1, sentence)) {
            return antecedent(end - 1, sentence);
        }
        if (last.kind() == Token.Kind.COMMA || last.kind() == Token.Kind.DASH || last.kind() == Token.Kind.BRACKET) {
            return overInsertion(end - 1, sentence);
        }
        if (!last.isWordOrNumber()) {
            return null;
        }
        return phrase(end, sentence);
    }

    private boolean isRelative(int at, Sentence sentence) {
        return EnglishWords.RELATIVES.contains(passage.norm(at))
                && !passage.norm(at).equals("that")
                && at > sentence.from();
    }

    private @Nullable Range antecedent(int relative, Sentence sentence) {
        int end = relative;
        if (passage.is(end - 1, Token.Kind.COMMA)) {
            end--;
        }
        Range head = end > sentence.from() && passage.token(end - 1).isWordOrNumber() ? phrase(end, sentence) : null;
        return head == null ? new Range(relative, relative + 1) : head;
    }

    /** "Shahbandar, the politician, said": the phrase before the first comma, with what stands between. */
    private @Nullable Range overInsertion(int mark, Sentence sentence) {
        Token.Kind kind = passage.token(mark).kind();
        for (int at = mark - 1; at > sentence.from() && mark - at < LONGEST; at--) {
            Token token = passage.token(at);
            if (token.kind() == Token.Kind.CLOSE || token.kind() == Token.Kind.OPEN) {
                return null;
            }
            if (token.kind() == kind && passage.token(at - 1).isWordOrNumber()) {
                Range head = phrase(at, sentence);
                if (head == null) {
                    return null;
                }
                return isAppositive(at + 1, mark) ? new Range(head.from(), mark) : head;
            }
        }
        return null;
    }

    private boolean isAppositive(int from, int to) {
        return from < to && passage.token(from).isWordOrNumber();
    }

    private @Nullable Range phrase(int end, Sentence sentence) {
        int from = end;
        while (from > sentence.from() && end - from < LONGEST && !bounds(from - 1, end)) {
            from--;
        }
        from = withoutLead(from, end);
        return from < end && !isBare(from, end) ? new Range(from, end) : null;
    }

    private boolean bounds(int at, int end) {
        Token token = passage.token(at);
        if (passage.sameMention(at, at + 1) && at + 1 < end) {
            return false;
        }
        if (!token.isWordOrNumber()) {
            return token.kind() != Token.Kind.BRACKET && !token.is("/") && !token.is("%") && !token.is("'");
        }
        String word = token.norm();
        if (EnglishWords.SUBJECTS.contains(word) && at + 1 < end) {
            return true;
        }
        if (word.equals("and")) {
            return at + 1 < end && startsClause(at + 1, end);
        }
        if (EnglishWords.SUBORDINATORS.contains(word) || (EnglishWords.AUXILIARIES.contains(word) && !token.is("'s"))) {
            return !token.capital() || at + 1 == end;
        }
        if (EnglishWords.looksPast(token)) {
            return !reducedRelative(at, end);
        }
        return EnglishWords.PLAIN_VERBS.contains(word) && !token.capital();
    }

    /** "and he said", "and the group said": a clause of its own begins; "officials and commanders said" does not. */
    private boolean startsClause(int at, int end) {
        return EnglishWords.SUBJECTS.contains(passage.norm(at)) && end - at <= 2;
    }

    private boolean reducedRelative(int at, int end) {
        return (at + 1 < end && EnglishWords.PREPOSITIONS.contains(passage.norm(at + 1)))
                || (at + 1 < end && !EnglishWords.isNominalStart(passage.token(at + 1)));
    }

    /** Drops what leads into the clause: "On Monday", "Meanwhile", "But". */
    private int withoutLead(int from, int end) {
        int at = from;
        while (at < end) {
            String word = passage.norm(at);
            boolean lead = (EnglishWords.ADVERBS.contains(word) && !word.equals("all") && !word.equals("both"))
                    || word.equals("and")
                    || EnglishWords.SUBORDINATORS.contains(word)
                    || (passage.dateAt(at) != null && passage.norm(at).indexOf('\'') < 0);
            if (lead) {
                at++;
            } else if (EnglishWords.PREPOSITIONS.contains(word)) {
                int after = overDate(at + 1, end);
                if (after == at + 1) {
                    break;
                }
                at = after;
            } else {
                break;
            }
        }
        return at;
    }

    private int overDate(int at, int end) {
        int to = at;
        while (to < end && (passage.dateAt(to) != null || EnglishWords.DAYS.contains(passage.norm(to)))) {
            to++;
        }
        return to;
    }

    private boolean isBare(int from, int end) {
        String last = passage.norm(end - 1);
        return (EnglishWords.PREPOSITIONS.contains(last) && !last.equals("including"))
                || last.equals("to")
                || last.equals("the")
                || last.equals("a")
                || (from + 1 == end && (last.equals("there") || last.equals("what")));
    }

    /** The noun phrase that begins at this token, behind an inverted cue or a preposition. */
    @Nullable
    Range after(int from) {
        if (from >= passage.size()) {
            return null;
        }
        Sentence sentence = passage.sentenceAt(from);
        if (!passage.token(from).isWordOrNumber() && !passage.is(from, Token.Kind.OPEN)) {
            return null;
        }
        int to = from;
        while (to < sentence.to() && to - from < LONGEST && continues(to, from)) {
            to++;
        }
        return to > from ? new Range(from, to) : null;
    }

    private boolean continues(int at, int from) {
        if (at > from && passage.sameMention(at - 1, at)) {
            return true;
        }
        Token token = passage.token(at);
        if (token.kind() == Token.Kind.COMMA) {
            return isInnerComma(at);
        }
        if (!token.isWordOrNumber()) {
            return token.kind() == Token.Kind.BRACKET || token.is("'");
        }
        if (passage.dateAt(at) != null && at > from) {
            return false;
        }
        if (token.is("on")
                && at + 1 < passage.size()
                && (passage.dateAt(at + 1) != null || EnglishWords.DAYS.contains(passage.norm(at + 1)))) {
            return false;
        }
        return !(at > from && (token.is("in") && "statement interview comments".contains(nextNoun(at))));
    }

    private String nextNoun(int at) {
        String next = passage.norm(at + 1);
        return next.equals("a") || next.equals("an") ? passage.norm(at + 2) : next.isEmpty() ? "?" : next;
    }

    /** "said Smith, a former official, who …": the appositive belongs to the speaker. */
    private boolean isInnerComma(int at) {
        String next = passage.norm(at + 1);
        return next.equals("a")
                || next.equals("an")
                || next.equals("the")
                || next.equals("who")
                || next.equals("whose")
                || next.equals("jr.");
    }

    /** The phrase that opens the sentence, up to its first verb: who does what a participle behind it tells. */
    @Nullable
    Range opening(Sentence sentence, int before) {
        for (int at = sentence.from() + 1; at < before; at++) {
            Token token = passage.token(at);
            boolean verb = EnglishWords.AUXILIARIES.contains(token.norm())
                    || EnglishWords.looksPast(token)
                    || EnglishWords.PLAIN_VERBS.contains(token.norm());
            if (verb && passage.token(at - 1).isWordOrNumber()) {
                return phrase(at, sentence);
            }
        }
        return null;
    }
}
