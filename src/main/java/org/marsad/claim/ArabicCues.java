package org.marsad.claim;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The Arabic verbs and participles that attribute, out of the table {@code cues-ar.tsv}. */
final class ArabicCues {

    enum Frame {
        SAY,
        ON,
        OBJECT,
        NAME,
        PART
    }

    /**
     * @param preposition what leads the statement in beside a clause; empty where nothing does, {@code ب} where it is joined
     */
    record Cue(Set<Frame> frames, String preposition) {

        boolean takes(Frame frame) {
            return frames.contains(frame);
        }
    }

    private static final Set<String> PREPOSITIONS = Set.of("على", "علي", "الي", "عن", "من", "ب");

    static final ArabicCues TABLE = load();

    private final Map<String, Cue> byWord = new HashMap<>();

    private static ArabicCues load() {
        ArabicCues cues = new ArabicCues();
        for (String[] row : Table.rows("cues-ar.tsv")) {
            for (String group : row[1].split(" \\| ")) {
                cues.add(
                        Frame.valueOf(row[0].toUpperCase(Locale.ROOT)),
                        group.strip().split(" "));
            }
        }
        return cues;
    }

    private void add(Frame frame, String[] words) {
        String last = words[words.length - 1];
        boolean governed = PREPOSITIONS.contains(last);
        String preposition = governed ? Fold.fold(last) : "";
        for (int i = 0; i < words.length - (governed ? 1 : 0); i++) {
            Cue known = byWord.get(words[i]);
            Set<Frame> frames = EnumSet.of(frame);
            if (known != null) {
                frames.addAll(known.frames());
            }
            String governs = preposition.isEmpty() && known != null ? known.preposition() : preposition;
            byWord.put(words[i], new Cue(frames, governs));
        }
    }

    /** The cue this word is, also behind a joined و or ف. */
    @Nullable
    Cue of(String norm) {
        Cue cue = byWord.get(norm);
        if (cue == null && norm.length() > 3 && (norm.charAt(0) == 'و' || norm.charAt(0) == 'ف')) {
            cue = byWord.get(norm.substring(1));
        }
        return cue;
    }

    /** A verb with its object joined: "وصفها X بأنها", and behind ما the one that resumes it: "ما قاله X". */
    @Nullable
    Cue withObject(String norm, String before) {
        for (String object : List.of("هم", "ها", "ه")) {
            if (norm.length() > object.length() + 2 && norm.endsWith(object)) {
                Cue cue = of(norm.substring(0, norm.length() - object.length()));
                boolean resumes = before.equals("ما") && cue != null && cue.takes(Frame.SAY);
                return cue != null && (cue.takes(Frame.NAME) || resumes) ? cue : null;
            }
        }
        return null;
    }
}
