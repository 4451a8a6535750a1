package org.marsad.claim;

import org.jspecify.annotations.Nullable;
import org.marsad.claim.EnglishCues.Cue;
import org.marsad.claim.EnglishCues.Frame;

/** A passage as the learned models see it: words as numbers, parts of speech, cues of the table. */
final class EnglishView {

    final Passage passage;
    final Words words;
    private final byte[] tags;
    private final @Nullable Cue[] cues;

    EnglishView(Passage passage) {
        this.passage = passage;
        this.words = new Words(passage.tokens);
        this.tags = PartOfSpeech.tags(words);
        tagNames();
        this.cues = new @Nullable Cue[tags.length];
        for (int at = 0; at < cues.length; at++) {
            cues[at] = EnglishCues.TABLE.at(passage, at);
        }
    }

    /** What the gazetteer or its article shows to be a name is one, whatever its neighbours make of it. */
    private void tagNames() {
        for (int at = 0; at < tags.length; at++) {
            Token token = passage.token(at);
            boolean mentioned = passage.mentionAt(at) != null && token.capital() && !isNominal(at);
            boolean article = token.capital() && token.norm().startsWith("al-");
            boolean role = tags[at] == PartOfSpeech.ADP && SourceWords.entry(token.norm()) != null;
            if (role) {
                tags[at] = PartOfSpeech.NOUN;
            } else if ((mentioned || article) && tags[at] != PartOfSpeech.ADJ) {
                tags[at] = PartOfSpeech.PROPN;
            }
        }
    }

    int tag(int at) {
        return at >= 0 && at < tags.length ? tags[at] : PartOfSpeech.PUNCT;
    }

    @Nullable
    Cue cue(int at) {
        return at >= 0 && at < cues.length ? cues[at] : null;
    }

    /** What the table says of the verb here, as a number; 0 where it says nothing. */
    int frames(int at) {
        Cue cue = cue(at);
        if (cue == null) {
            return 0;
        }
        int bits = 0;
        for (Frame frame : cue.frames()) {
            bits |= frame.bit;
        }
        return bits;
    }

    /** The kind of mark or the part of speech: what a word is to its neighbours. */
    int type(int at) {
        if (at < 0 || at >= tags.length) {
            return 31;
        }
        int tag = tags[at];
        return tag == PartOfSpeech.PUNCT ? 16 + passage.token(at).kind().code : tag;
    }

    boolean isNominal(int at) {
        int tag = tag(at);
        return tag == PartOfSpeech.NOUN
                || tag == PartOfSpeech.PROPN
                || tag == PartOfSpeech.PRON
                || tag == PartOfSpeech.NUM;
    }

    /** Whether a verb or a noun may attribute here at all. */
    boolean mayAttribute(int at) {
        if (passage.quotationNumber(at) >= 0 || passage.mentionAt(at) != null) {
            return false;
        }
        if (passage.is(at, Token.Kind.COLON)) {
            return true;
        }
        if (!passage.token(at).isWord()) {
            return false;
        }
        return switch (tag(at)) {
            case PartOfSpeech.DET,
                    PartOfSpeech.PRON,
                    PartOfSpeech.NUM,
                    PartOfSpeech.CCONJ,
                    PartOfSpeech.PART,
                    PartOfSpeech.AUX -> false;
            default -> true;
        };
    }

    /** "did not respond to a request", "would not name them", "has neither confirmed nor denied": nothing is said. */
    boolean isSilent(int cue) {
        String word = passage.norm(cue);
        boolean withholds = EnglishWords.SILENCES.contains(word) || word.equals("respond") || word.equals("reply");
        for (int at = groupStart(cue); at < cue; at++) {
            String before = passage.norm(at);
            boolean no =
                    before.equals("not") || before.equals("n't") || before.endsWith("n't") || before.equals("never");
            if ((no && withholds) || before.equals("neither")) {
                return true;
            }
        }
        return passage.norm(cue - 1).equals("neither") || (passage.norm(cue - 1).equals("nor") && neitherBefore(cue));
    }

    private boolean neitherBefore(int cue) {
        int first = Math.max(passage.sentenceAt(cue).from(), cue - 5);
        for (int at = first; at < cue; at++) {
            if (passage.norm(at).equals("neither")) {
                return true;
            }
        }
        return false;
    }

    boolean isPassive(int cue) {
        if (passage.norm(cue).endsWith("ing")) {
            return false;
        }
        for (int at = groupStart(cue); at < cue; at++) {
            switch (passage.norm(at)) {
                case "is", "are", "was", "were", "be", "been", "being", "'re" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** First token of the verb group: "has", "did not". */
    int groupStart(int at) {
        int first = passage.sentenceAt(at).from();
        int from = at;
        while (from > first) {
            int before = isGroup(from - 1) ? from - 1 : overPhrase(from, first);
            if (before == from) {
                break;
            }
            from = before;
        }
        return from;
    }

    /** "has for months urged", "had in March said": a phrase between auxiliary and verb. */
    private int overPhrase(int at, int first) {
        for (int lead = at - 2; lead > first && lead >= at - 4; lead--) {
            if (tag(lead) == PartOfSpeech.ADP
                    && tag(lead - 1) == PartOfSpeech.AUX
                    && tag(at - 1) == PartOfSpeech.NOUN) {
                return lead - 1;
            }
        }
        return at;
    }

    private boolean isGroup(int at) {
        String word = passage.norm(at);
        return (tag(at) == PartOfSpeech.AUX && !word.equals("'s"))
                || (EnglishWords.AUXILIARIES.contains(word) && !word.equals("'s"))
                || word.equals("not")
                || word.equals("n't")
                || (tag(at) == PartOfSpeech.ADV
                        && passage.token(at).isWord()
                        && !passage.token(at).capital());
    }
}
