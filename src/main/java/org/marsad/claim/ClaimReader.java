package org.marsad.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.marsad.entity.Gazetteer;

/** Reads claims and events out of tagged texts. Pure and thread-safe. */
public final class ClaimReader {

    /** Version of the rules. */
    private static final String VERSION = "claim-2";

    private static final Set<String> NOT = Set.of("not", "never");
    private static final Set<String> SAY =
            Set.of("say", "said", "saying", "disclosed", "disclose", "decided", "answered");

    /** Words between "not said" and "whether", and in front of it. */
    private static final int FAR = 10;

    private final Gazetteer gazetteer;

    private final StanceCodebook codebook;

    public ClaimReader(Gazetteer gazetteer) {
        this(gazetteer, StanceCodebook.bundled());
    }

    public ClaimReader(Gazetteer gazetteer, StanceCodebook codebook) {
        this.gazetteer = gazetteer;
        this.codebook = codebook;
    }

    /** Version of the rules and of a team's own codebook, stored with what they produced. */
    public String version() {
        return codebook.version().isEmpty() ? VERSION : VERSION + "+" + codebook.version();
    }

    public Findings read(Report report) {
        Passage passage = Passage.of(report);
        List<Sentence> english = new ArrayList<>();
        List<Sentence> arabic = new ArrayList<>();
        for (Sentence sentence : passage.sentences) {
            (isArabic(passage, sentence) ? arabic : english).add(sentence);
        }
        Outlets outlets = new Outlets(passage, gazetteer);
        List<Draft> drafts = new ArrayList<>();
        EnglishReader.read(passage, english, outlets).stream()
                .filter(draft -> !leavesOpen(passage, draft))
                .forEach(drafts::add);
        ArabicReader.read(passage, arabic, outlets).stream()
                .filter(draft -> draft.speaker() == null || !namesAName(passage, draft.speaker()))
                .forEach(drafts::add);
        drafts.sort(Comparator.comparingInt(draft -> draft.contents().getFirst().from()));
        List<Claim> claims = new ClaimBuilder(passage, gazetteer, codebook).build(drafts);
        return new Findings(claims, EventReader.read(passage, gazetteer, claims, codebook));
    }

    /** "had not said whether they would": who leaves a question open has said nothing on it. */
    private static boolean leavesOpen(Passage passage, Draft draft) {
        Range content = draft.contents().getFirst();
        Range cue = draft.cue();
        int from = cue == null ? content.from() : Math.max(0, Math.min(content.from(), cue.from() - 2));
        for (int at = from; at + 1 < content.to() && at < from + FAR; at++) {
            boolean not = NOT.contains(passage.norm(at)) || passage.norm(at).endsWith("n't");
            if (not && SAY.contains(passage.norm(at + 1)) && asks(passage, at + 2, content.to())) {
                return true;
            }
        }
        return false;
    }

    private static boolean asks(Passage passage, int from, int to) {
        for (int at = from; at < Math.min(to, from + FAR); at++) {
            if (passage.norm(at).equals("whether")) {
                return true;
            }
        }
        return false;
    }

    /** "رفض ذكر اسمه": a name that is withheld is not who speaks. */
    private static boolean namesAName(Passage passage, Range speaker) {
        String last = passage.norm(speaker.to() - 1);
        return last.startsWith("اسم") && (last.endsWith("ه") || last.endsWith("ها") || last.endsWith("هم"));
    }

    private static boolean isArabic(Passage passage, Sentence sentence) {
        int arabic = 0;
        int words = 0;
        for (int at = sentence.from(); at < sentence.to(); at++) {
            if (passage.token(at).isWord()) {
                words++;
                arabic += ArabicWords.isArabic(passage.token(at)) ? 1 : 0;
            }
        }
        return arabic * 2 > words;
    }
}
