package org.marsad.fetch;

import java.net.URI;

/**
 * What to fetch.
 *
 * @param url        an absolute http or https address
 * @param validators what an earlier answer left to ask with; {@link Validators#NONE} asks unconditionally
 * @param purpose    what is expected behind the address; decides which content types and how many bytes are taken
 * @param own        headers that somebody wants sent to this site
 */
public record FetchRequest(URI url, Validators validators, Purpose purpose, OwnHeaders own) {

    public FetchRequest(URI url, Validators validators, Purpose purpose) {
        this(url, validators, purpose, OwnHeaders.NONE);
    }

    /** A page holds one article; a listing is a feed, sitemap or page of links and may be larger. */
    public enum Purpose {
        PAGE,
        LISTING
    }

    public static FetchRequest page(URI url) {
        return new FetchRequest(url, Validators.NONE, Purpose.PAGE);
    }

    public FetchRequest with(OwnHeaders headers) {
        return new FetchRequest(url, validators, purpose, headers);
    }

    public static FetchRequest listing(URI url, Validators validators) {
        return new FetchRequest(url, validators, Purpose.LISTING);
    }
}
