package org.marsad.source;

/** What became of reading a listing. */
public sealed interface ListingOutcome {

    record Listed(Listing listing) implements ListingOutcome {}

    /** {@code detail} is a fact for editors, never an exception's text. */
    record Unlisted(Reason reason, String detail) implements ListingOutcome {}

    /** Each has a sentence for editors in the messages, {@code unlisted.<name>}. */
    enum Reason {
        /** A web page stands where a feed or sitemap should. */
        NOT_A_FEED,
        /** It begins like a feed or sitemap and then breaks. */
        BROKEN,
        /** Well-formed, and nothing in it. */
        EMPTY,
        /** Document types, entities, or more than the limits allow. */
        UNSAFE
    }
}
