package org.marsad.extract;

/** What became of reading a page. */
public sealed interface PageOutcome {

    /** @param trace what the page leaves behind for the reading of its source's other pages */
    record Read(Content content, PageTrace trace) implements PageOutcome {}

    /** No article could be read; {@code detail} is a fact for editors, never an exception's text. */
    record Unreadable(Reason reason, String detail) implements PageOutcome {}

    /** Each has a sentence for editors in the messages, {@code unreadable.<name>}. */
    enum Reason {
        EMPTY,
        BINARY,
        TOO_DEEP,
        NO_TEXT
    }
}
