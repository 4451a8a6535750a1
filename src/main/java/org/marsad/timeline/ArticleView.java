package org.marsad.timeline;

import java.util.List;
import java.util.Set;

/** The article page. */
record ArticleView(
        StoredArticle article,
        List<Paragraph> paragraphs,
        List<Revision> revisions,
        Set<String> layers,
        Counts counts) {

    static final Set<String> LAYERS = Set.of("claims", "cues", "mentions", "dates");

    /**
     * A paragraph and what stands in its margin.
     *
     * @param whys why its names are mentions
     */
    record Paragraph(MarkedText.Paragraph<ArticleMarks.About> text, List<Note> notes, List<Why> whys) {

        public boolean hasMargin() {
            return !notes.isEmpty() || !whys.isEmpty();
        }
    }

    record Note(int number, ClaimRow claim) {}

    record Counts(int claims, int mentions, int dates) {}

    public boolean shows(String layer) {
        return layers.contains(layer);
    }
}
