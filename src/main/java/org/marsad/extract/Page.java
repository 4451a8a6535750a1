package org.marsad.extract;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A page as fetched.
 *
 * @param body        the bytes
 * @param contentType the Content-Type header, if there was one
 * @param url         where it came from; null when it is not known (a saved file)
 */
public record Page(
        byte[] body, @Nullable String contentType, @Nullable URI url) {}
