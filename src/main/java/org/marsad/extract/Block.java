package org.marsad.extract;

/**
 * A run of text that no block boundary divides: a paragraph, a heading, a list item, a cell.
 *
 * @param text      blanks collapsed
 * @param linkChars how many of its characters are inside links
 * @param leadChars how many at its beginning are inside links, before any that is not
 * @param boldChars how many are emphasised
 * @param place     the nearest block element around it
 * @param afterBreak whether it was divided from the block before by line breaks only
 */
record Block(String text, int linkChars, int leadChars, int boldChars, Place place, boolean afterBreak) {

    int chars() {
        return text.length();
    }

    double linkShare() {
        return text.isEmpty() ? 0 : Math.min(1, (double) linkChars / text.length());
    }
}
