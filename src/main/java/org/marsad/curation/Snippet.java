package org.marsad.curation;

/**
 * Some words of a text with what stands around them in their paragraph, cut between words. Pure.
 *
 * @param before ends where the words begin
 */
record Snippet(String before, String words, String after) {

    private static final int AROUND = 100;
    private static final String CUT = "…";

    /** Where the text was revised since, so that the place is not in it any more, its beginning. */
    static Snippet of(String text, int start, int end) {
        if (start < 0 || end > text.length() || start > end) {
            return new Snippet(text.substring(0, back(text, Math.min(text.length(), 2 * AROUND))), "", "");
        }
        int paragraph = text.lastIndexOf('\n', start - 1) + 1;
        int from = start - paragraph <= AROUND ? paragraph : forth(text, start - AROUND, start);
        int line = text.indexOf('\n', end);
        int paragraphEnd = line < 0 ? text.length() : line;
        int to = paragraphEnd - end <= AROUND ? paragraphEnd : Math.max(end, back(text, end + AROUND));
        return new Snippet(
                (from > paragraph ? CUT : "") + text.substring(from, start),
                text.substring(start, end),
                text.substring(end, to) + (to < paragraphEnd ? CUT : ""));
    }

    /** The beginning of the next word. */
    private static int forth(String text, int at, int limit) {
        int space = text.indexOf(' ', at);
        return space < 0 || space >= limit ? limit : space + 1;
    }

    /** The end of the word before. */
    private static int back(String text, int at) {
        int space = at == text.length() ? at : text.lastIndexOf(' ', at);
        return Math.max(space, 0);
    }
}
