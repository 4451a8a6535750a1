package org.marsad.fetch;

/** Why a fetch brought nothing. Each has a sentence for editors in the messages, {@code trouble.<name>}. */
public enum Trouble {
    /** robots.txt forbids it. */
    ROBOTS(true),
    /** robots.txt could not be had (5xx, time-out), so nothing may be fetched yet (RFC 9309, section 2.3.1.4). */
    ROBOTS_UNREACHABLE(false),
    /** The address, or one that it redirects to, is not on the public internet. */
    ADDRESS(true),
    /** Not http or https, or not an address at all. */
    SCHEME(true),
    /** No such host. */
    UNKNOWN_HOST(false),
    /** The host refused or dropped the connection, or broke off. */
    CONNECTION(false),
    /** Its certificate does not hold. */
    CERTIFICATE(false),
    /** No connection, first byte or whole body in the time allowed. */
    TIMEOUT(false),
    /** More redirects than allowed, or a loop. */
    REDIRECTS(true),
    /** More bytes than allowed, before or after decompression. */
    TOO_BIG(true),
    /** The body ended early or could not be decompressed. */
    BROKEN_BODY(false),
    /** Neither text nor markup. */
    NOT_TEXT(true),
    /** An answer without a body. */
    EMPTY(false),
    /** 404 or 410. */
    GONE(true),
    /** 401, 403, 451: the site will not have us. */
    FORBIDDEN(true),
    /** 429 or 503 with Retry-After. */
    SLOW_DOWN(false),
    /** Any other status of 400 to 499. */
    CLIENT_ERROR(true),
    /** Any other status of 500 to 599. */
    SERVER_ERROR(false),
    /** An answer that is not HTTP. */
    PROTOCOL(false);

    private final boolean lasting;

    Trouble(boolean lasting) {
        this.lasting = lasting;
    }

    /** Whether asking again soon is pointless. */
    public boolean lasting() {
        return lasting;
    }
}
