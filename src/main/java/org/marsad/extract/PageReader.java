package org.marsad.extract;

/** Reads articles out of pages. Pure and thread-safe. */
public final class PageReader {

    /** Version of the rules, stored with what they produced. */
    public static final String VERSION = "page-1";

    public PageOutcome read(Page page) {
        return new PageOutcome.Unreadable(PageOutcome.Reason.EMPTY, "");
    }
}
