package org.marsad.claim;

import java.util.ArrayList;
import java.util.List;
import org.marsad.claim.EnglishCues.Cue;
import org.marsad.claim.EnglishCues.Frame;

/** Reads the attributions of English sentences: keeps the likely ones among the candidates. */
final class EnglishReader {

    /** How likely a candidate must be; the share of right ones among those kept follows. */
    private static final float LIKELY = 0.35f;

    /** The same where nobody is named: rather no claim. */
    private static final float UNNAMED = 0.5f;

    /** The same where the table of cues knows the verb. */
    private static final float TABLED = 0.3f;

    /** Attributions farther apart in a sentence do not tell the same. */
    private static final int NEIGHBOURS = 8;

    private final EnglishView view;
    private final Outlets outlets;
    private final EnglishSieve sieve;
    private final KeepModel keeper = KeepModel.trained();

    private EnglishReader(EnglishView view, Outlets outlets) {
        this.view = view;
        this.outlets = outlets;
        this.sieve = new EnglishSieve(view);
    }

    static List<Draft> read(Passage passage, List<Sentence> sentences, Outlets outlets) {
        if (sentences.isEmpty()) {
            return List.of();
        }
        EnglishView view = new EnglishView(passage);
        EnglishReader reader = new EnglishReader(view, outlets);
        EnglishCandidates candidates = new EnglishCandidates(view, EnglishModels.trained());
        candidates.weigh(sentences);
        SourceReader sources = new SourceReader(view, new EnglishSubject(view), outlets);
        List<Draft> drafts = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Draft> kept = reader.keep(candidates.of(sentence));
            sources.addTo(kept);
            drafts.addAll(kept);
        }
        return drafts;
    }

    private List<Draft> keep(List<Candidate> candidates) {
        List<Candidate> own = candidates.stream().filter(this::isOwn).toList();
        List<Candidate> likely = candidates.stream()
                .filter(candidate -> isPlain(candidate) || keeper.probability(view, candidate, own) > least(candidate))
                .toList();
        List<Draft> drafts = new ArrayList<>();
        for (int number = 0; number < likely.size(); number++) {
            Candidate candidate = likely.get(number);
            List<Candidate> near =
                    likely.subList(Math.max(0, number - NEIGHBOURS), Math.min(likely.size(), number + NEIGHBOURS + 1));
            if (!isNobody(candidate) && !sieve.holdsBack(candidate, near)) {
                drafts.add(new Draft(candidate.words(), candidate.speaker(), List.of(), candidate.contents()));
            }
        }
        return drafts;
    }

    private float least(Candidate candidate) {
        if (candidate.speaker() == null) {
            return UNNAMED;
        }
        return view.frames(candidate.cue()) != 0 ? TABLED : LIKELY;
    }

    /** "Nobody has explained", "no group claimed": nothing is said. */
    private boolean isNobody(Candidate candidate) {
        Range speaker = candidate.speaker();
        String first = speaker == null ? "" : view.passage.norm(speaker.from());
        return first.equals("nobody") || first.equals("none") || first.equals("no");
    }

    /** What an outlet passes on is no rival of what its source says. */
    private boolean isOwn(Candidate candidate) {
        return candidate.speaker() == null || !outlets.isOutlet(candidate.speaker());
    }

    /** A verb of the table right behind somebody the gazetteer knows, with a statement at once: "KH ruled out leaving". */
    private boolean isPlain(Candidate candidate) {
        Range speaker = candidate.speaker();
        int cue = candidate.cue();
        Cue verb = view.cue(cue);
        if (speaker == null
                || verb == null
                || !verb.takes(Frame.PLAIN)
                || view.tag(cue) != PartOfSpeech.VERB
                || view.isPassive(cue)) {
            return candidate.sure() == 1;
        }
        boolean adjacent = speaker.from() == cue + 1
                || (candidate.group() - speaker.to() >= 0 && candidate.group() - speaker.to() <= 1);
        int start = candidate.contents().getFirst().from();
        boolean atOnce = (start > cue && start - cue <= 3)
                || view.passage.quotationNumber(start) >= 0
                || candidate.side() == SpanModel.LEFT;
        String word = view.passage.norm(speaker.from());
        boolean spokenOf = speaker.to() - speaker.from() == 1 && (word.equals("he") || word.equals("she"));
        return adjacent && atOnce && (spokenOf || outlets.isKnown(speaker));
    }
}
