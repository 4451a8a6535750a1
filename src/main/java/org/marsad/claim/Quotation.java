package org.marsad.claim;

/**
 * Words in quotation marks, by tokens.
 *
 * @param open its opening mark
 * @param end  one past its closing mark, or past its last word where a paragraph ends without one
 * @param next whether the next quotation carries it on in a new paragraph
 */
record Quotation(int open, int end, boolean next) {

    Range range() {
        return new Range(open, end);
    }
}
