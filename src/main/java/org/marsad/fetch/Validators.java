package org.marsad.fetch;

import org.jspecify.annotations.Nullable;

/** The ETag and Last-Modified of an earlier answer, verbatim, for a conditional GET (RFC 9110, section 13). */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

    public static final Validators NONE = new Validators(null, null);
}
