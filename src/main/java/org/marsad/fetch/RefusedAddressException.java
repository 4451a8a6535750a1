package org.marsad.fetch;

import java.io.IOException;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Carries the guard's refusal out of the HTTP client. */
final class RefusedAddressException extends IOException {

    private final String address;

    RefusedAddressException(InetAddress address) {
        super("not on the public internet");
        this.address = address.getHostAddress();
    }

    /** The address refused within a failure, or null when the failure is another one. */
    static @Nullable String in(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof RefusedAddressException refused) {
                return refused.address;
            }
            for (Throwable other : t.getSuppressed()) {
                if (other instanceof RefusedAddressException refused) {
                    return refused.address;
                }
            }
        }
        return null;
    }
}
