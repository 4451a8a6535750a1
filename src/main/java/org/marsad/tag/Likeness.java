package org.marsad.tag;

/** Whether a spelling with the right sound is near enough to the listed one: Singer has the sound of Sinjar. */
final class Likeness {

    /** Longer words are not compared; no name has them. */
    private static final int MAX_LETTERS = 24;

    private Likeness() {}

    /** Every word of the name, with the freedom that its neighbours give it: alone it must be nearly the same. */
    static boolean isNear(Words words, int first, int last, Name name) {
        int index = 0;
        boolean alone = name.words().size() == 1;
        for (int word = first; word <= last; word++) {
            if (!Grammar.isArticle(words, word)) {
                if (index >= name.words().size()) {
                    return false;
                }
                String listed = name.words().get(index++);
                int length = Math.max(listed.length(), words.length(word));
                int allowed = alone ? (length >= 9 ? 2 : 1) : Math.max(1, length / 3);
                if (!Spelling.isKnown(listed) && distance(words.folded(word), listed) > allowed) {
                    return false;
                }
            }
        }
        return index == name.words().size();
    }

    /** Letters to put in, take out or change. */
    static int distance(String one, String other) {
        if (one.length() > MAX_LETTERS || other.length() > MAX_LETTERS) {
            return MAX_LETTERS;
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
