package org.marsad.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.marsad.entity.Gazetteer;

/** Reads claims and events out of tagged texts. Pure and thread-safe. */
public final class ClaimReader {

    /** Version of the rules. */
    private static final String VERSION = "claim-2";

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
        List<Draft> drafts = new ArrayList<>(EnglishReader.read(passage, english, outlets));
        ArabicReader.read(passage, arabic, outlets).stream()
                .filter(draft -> draft.speaker() == null || !namesAName(passage, draft.speaker()))
                .forEach(drafts::add);
        drafts.sort(Comparator.comparingInt(draft -> draft.contents().getFirst().from()));
        List<Claim> claims = new ClaimBuilder(passage, gazetteer, codebook).build(drafts);
        return new Findings(claims, EventReader.read(passage, gazetteer, claims, codebook));
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
