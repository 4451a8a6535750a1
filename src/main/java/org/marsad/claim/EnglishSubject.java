package org.marsad.claim;

import org.jspecify.annotations.Nullable;

/** Finds the noun phrases that name who speaks, before or behind an English cue. */
final class EnglishSubject {

    /** Longer stretches are misread clauses. */
    private static final int LONGEST = 45;

    private final EnglishView view;
    private final Passage passage;

    EnglishSubject(EnglishView view) {
        this.view = view;
        this.passage = view.passage;
    }

    /** The noun phrase that ends just before this token, which begins the cue; null where none does. */
    @Nullable
    Range before(int cue) {
        Sentence sentence = passage.sentenceAt(cue);
        if (cue - 1 < sentence.from()) {
            return null;
        }
        Token last = passage.token(cue - 1);
        if (isRelative(cue - 1) && cue - 1 > sentence.from()) {
            return antecedent(cue - 1, sentence);
        }
        if (last.kind() == Token.Kind.COMMA || last.kind() == Token.Kind.DASH || last.is(")")) {
            return overInsertion(cue - 1, sentence);
        }
        return last.isWordOrNumber() ? ending(cue, sentence) : null;
    }

    private boolean isRelative(int at) {
        return EnglishWords.RELATIVES.contains(passage.norm(at))
                && !passage.norm(at).equals("that");
    }

    private Range antecedent(int relative, Sentence sentence) {
        int end = passage.is(relative - 1, Token.Kind.COMMA) ? relative - 1 : relative;
        Range head = end > sentence.from() && passage.token(end - 1).isWordOrNumber() ? ending(end, sentence) : null;
        return head == null ? new Range(relative, relative + 1) : new Range(head.from(), relative + 1);
    }

    /** "Shahbandar, the politician, said": the phrase before the first comma, with what stands between. */
    private @Nullable Range overInsertion(int mark, Sentence sentence) {
        String opens = passage.norm(mark).equals(")") ? "(" : passage.norm(mark);
        for (int at = mark - 1; at > sentence.from() && mark - at < LONGEST; at--) {
            Token token = passage.token(at);
            if (token.kind() == Token.Kind.CLOSE || token.kind() == Token.Kind.OPEN) {
                return null;
            }
            if (token.is(opens)
                    && (passage.token(at - 1).isWordOrNumber()
                            || passage.norm(at - 1).equals(")"))) {
                Range head = isClause(at + 1, mark) ? null : ending(at, sentence);
                return head == null ? null : new Range(head.from(), mark + (opens.equals("(") ? 1 : 0));
            }
        }
        return null;
    }

    /** Whether a finite verb of its own stands here: no insertion then. */
    private boolean isClause(int from, int to) {
        if (isRelative(from)
                || (view.tag(from) == PartOfSpeech.ADP && isRelative(from + 1))
                || view.tag(from) == PartOfSpeech.VERB) {
            return false;
        }
        for (int at = from; at < to; at++) {
            if (isRelative(at)) {
                return false;
            }
            if (view.tag(at) == PartOfSpeech.AUX
                    || (view.tag(at) == PartOfSpeech.VERB
                            && !describes(at, to)
                            && view.tag(at - 1) != PartOfSpeech.PART)) {
                return true;
            }
        }
        return false;
    }

    /** The noun phrase whose last token stands before {@code end}; null where no noun phrase ends there. */
    @Nullable
    Range ending(int end, Sentence sentence) {
        if (EnglishWords.SUBJECTS.contains(passage.norm(end - 1))) {
            return new Range(end - 1, end);
        }
        int from = end;
        while (from > sentence.from() && end - from < LONGEST && !bounds(from - 1, end, sentence)) {
            from--;
        }
        from = withoutLead(from, end);
        while (from + 1 < end
                && (view.tag(from) == PartOfSpeech.ADP || passage.norm(from).equals("to"))) {
            from++;
        }
        return from < end && !isBare(from, end) ? new Range(from, end) : null;
    }

    private boolean bounds(int at, int end, Sentence sentence) {
        Token token = passage.token(at);
        if (at + 1 < end && passage.sameMention(at, at + 1)) {
            return false;
        }
        if (!token.isWordOrNumber()) {
            boolean inner = token.kind() == Token.Kind.BRACKET
                    || token.is("/")
                    || token.is("%")
                    || token.is("'")
                    || token.is("&")
                    || (token.is(".")
                            && at > sentence.from()
                            && passage.token(at - 1).end() == token.start());
            return !inner;
        }
        if (at + 1 == end) {
            return (view.tag(at) == PartOfSpeech.AUX || (view.tag(at) == PartOfSpeech.VERB && !view.isNominal(at - 1)))
                    && !token.capital();
        }
        String word = token.norm();
        if (EnglishWords.SUBJECTS.contains(word) || isRelative(at)) {
            return true;
        }
        return switch (view.tag(at)) {
            case PartOfSpeech.AUX -> !token.is("'s");
            case PartOfSpeech.SCONJ -> !token.is("of");
            case PartOfSpeech.VERB -> !word.equals("close") && !describes(at, end);
            case PartOfSpeech.CCONJ -> !joinsNouns(at, sentence);
            default ->
                !(word.equals("as") && view.tag(at - 1) == PartOfSpeech.VERB)
                        && EnglishWords.SUBORDINATORS.contains(word)
                        && !token.capital()
                        && !word.equals("since");
        };
    }

    /** "officials briefed on the visit", "the retired general", "people familiar with": a verb form within the phrase. */
    private boolean describes(int at, int end) {
        String word = passage.norm(at);
        if (passage.token(at).capital() && at > passage.sentenceAt(at).from()) {
            return true;
        }
        boolean participle = word.endsWith("ed")
                || word.endsWith("ing")
                || word.endsWith("en")
                || word.equals("known")
                || word.equals("led");
        return participle
                && at + 1 < end
                && (view.tag(at + 1) == PartOfSpeech.ADP
                        || view.tag(at - 1) == PartOfSpeech.DET
                        || view.tag(at - 1) == PartOfSpeech.ADJ
                        || view.tag(at - 1) == PartOfSpeech.ADP
                        || view.tag(at + 1) == PartOfSpeech.PART);
    }

    /** "officials and commanders" but not "struck a base and the group": no verb stands before it in its clause. */
    private boolean joinsNouns(int at, Sentence sentence) {
        if (!passage.norm(at).equals("and")
                && !passage.norm(at).equals("or")
                && !passage.norm(at).equals("&")) {
            return false;
        }
        for (int back = at - 1; back >= sentence.from() && at - back < LONGEST; back--) {
            int tag = view.tag(back);
            if ((tag == PartOfSpeech.VERB && !describes(back, at))
                    || tag == PartOfSpeech.AUX
                    || tag == PartOfSpeech.SCONJ) {
                return false;
            }
            if ((tag == PartOfSpeech.PUNCT && !passage.is(back, Token.Kind.BRACKET)) || isRelative(back)) {
                return true;
            }
        }
        return true;
    }

    /** Drops what leads into the clause: "On Monday", "Meanwhile", "But", "Earlier". */
    private int withoutLead(int from, int end) {
        int at = from;
        while (at < end) {
            String word = passage.norm(at);
            boolean lead = (view.tag(at) == PartOfSpeech.ADV
                            && !EnglishWords.DETERMINERS.contains(word)
                            && !word.equals("nearly")
                            && !word.equals("about")
                            && !word.equals("almost"))
                    || view.tag(at) == PartOfSpeech.CCONJ
                    || view.tag(at) == PartOfSpeech.SCONJ
                    || (passage.dateAt(at) != null && !passage.norm(at + 1).equals("'s"));
            if (lead) {
                at++;
            } else if (view.tag(at) == PartOfSpeech.ADP && overDate(at + 1, end) > at + 1) {
                at = overDate(at + 1, end);
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
        int tag = view.tag(end - 1);
        return tag == PartOfSpeech.ADP
                || (tag == PartOfSpeech.DET && from + 1 < end)
                || (from + 1 == end && passage.norm(from).equals("there"));
    }

    /** The noun phrase that begins at this token, behind an inverted cue or a preposition. */
    @Nullable
    Range after(int from) {
        if (from >= passage.size()) {
            return null;
        }
        Sentence sentence = passage.sentenceAt(from);
        if (!passage.token(from).isWordOrNumber()) {
            return null;
        }
        int to = from;
        while (to < sentence.to() && to - from < LONGEST && continues(to, from)) {
            to++;
        }
        while (to > from && passage.is(to - 1, Token.Kind.COMMA)) {
            to--;
        }
        return to > from ? new Range(from, to) : null;
    }

    private boolean continues(int at, int from) {
        if (at > from && passage.sameMention(at - 1, at)) {
            return true;
        }
        Token token = passage.token(at);
        if (token.kind() == Token.Kind.COMMA) {
            return isInnerComma(at, from);
        }
        if (!token.isWordOrNumber()) {
            return token.kind() == Token.Kind.BRACKET
                    || token.is("'")
                    || token.is("/")
                    || token.is("&")
                    || (token.is(".")
                            && passage.token(at - 1).end() == token.start()
                            && at + 1 < passage.sentenceAt(from).to());
        }
        if (at == from) {
            return true;
        }
        boolean date = passage.dateAt(at) != null || (view.tag(at) == PartOfSpeech.ADP && isDate(at + 1));
        boolean means = view.tag(at) == PartOfSpeech.ADP && isMeans(at + 1);
        boolean clause = (view.tag(at) == PartOfSpeech.SCONJ && !token.is("of"))
                || token.is("as")
                || token.is("while")
                || token.is("when");
        return !date && !means && !clause;
    }

    private boolean isDate(int at) {
        return at < passage.size() && (passage.dateAt(at) != null || EnglishWords.DAYS.contains(passage.norm(at)));
    }

    /** "in a statement", "during an interview": how it was said. */
    private boolean isMeans(int at) {
        for (int noun = at; noun < Math.min(at + 4, passage.size()); noun++) {
            if (EnglishWords.MEANS.contains(passage.norm(noun))) {
                return true;
            }
            if (view.tag(noun) != PartOfSpeech.DET
                    && view.tag(noun) != PartOfSpeech.ADJ
                    && view.tag(noun) != PartOfSpeech.NOUN) {
                return false;
            }
        }
        return false;
    }

    /** "said Smith, a former official, who …": the appositive belongs to the speaker. */
    private boolean isInnerComma(int at, int from) {
        String next = passage.norm(at + 1);
        boolean apposed = next.equals("a")
                || next.equals("an")
                || next.equals("the")
                || next.equals("who")
                || next.equals("whose")
                || next.equals("jr.");
        boolean closes = passage.norm(from).equals("the") || at - from < 1;
        return apposed && !closes;
    }
}
