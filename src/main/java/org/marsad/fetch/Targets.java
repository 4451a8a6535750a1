package org.marsad.fetch;

import java.net.InetAddress;
import java.util.Locale;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Vets addresses by their looks, before anything is resolved or asked. */
final class Targets {

    /** Longest address that is asked for; longer ones only come from traps. */
    private static final int LONGEST = 4_096;

    private final AddressGuard guard;

    Targets(AddressGuard guard) {
        this.guard = guard;
    }

    Target at(String address) {
        return vet(HttpUrl.parse(address), address);
    }

    Target redirected(HttpUrl from, String location) {
        return vet(from.resolve(location), location);
    }

    private Target vet(@Nullable HttpUrl url, String written) {
        if (url == null) {
            return closed(Trouble.SCHEME, fact(written));
        }
        if (url.toString().length() > LONGEST) {
            return closed(Trouble.SCHEME, LONGEST + " characters");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            return closed(Trouble.SCHEME, "user name before " + url.host());
        }
        return vetHost(url);
    }

    private Target vetHost(HttpUrl url) {
        String host = url.host();
        if (host.endsWith(".")) {
            // The same host to the resolver; one spelling keeps one gate and one robots.txt.
            host = host.substring(0, host.length() - 1);
        }
        if (!host.chars().allMatch(Targets::inHost)) {
            return closed(Trouble.SCHEME, Facts.start(host));
        }
        boolean here = host.equals("localhost") || host.endsWith(".localhost");
        if (here && guard.refuses(InetAddress.getLoopbackAddress())) {
            return closed(Trouble.ADDRESS, host);
        }
        if (isIpv4(host) || host.indexOf(':') >= 0) {
            if (guard.refuses(InetAddress.ofLiteral(host))) {
                return closed(Trouble.ADDRESS, host);
            }
        } else if (host.isEmpty() || endsInNumber(host)) {
            return closed(Trouble.ADDRESS, host);
        }
        return new Target.Open(url.newBuilder().host(host).fragment(null).build());
    }

    /** Letters of names (underscores occur) and of IPv6 addresses; others would be lost on the way to a URI. */
    private static boolean inHost(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == ':';
    }

    /**
     * Hosts such as 2130706433, 0177.1 and 0x7f.0.0.1 are IPv4 addresses to some readers and names to others. No site
     * needs them, so whoever writes one is up to something.
     */
    private static boolean endsInNumber(String host) {
        String last = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return last.isEmpty()
                || last.chars().allMatch(c -> c >= '0' && c <= '9')
                || (last.startsWith("0x") && last.chars().skip(2).allMatch(c -> Character.digit(c, 16) >= 0));
    }

    private static boolean isIpv4(String host) {
        String[] parts = host.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            if (!isByte(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isByte(String part) {
        return !part.isEmpty()
                && part.length() <= 3
                && part.chars().allMatch(c -> c >= '0' && c <= '9')
                && (part.length() == 1 || part.charAt(0) != '0')
                && Integer.parseInt(part) <= 255;
    }

    /** The fact to show of an address that is none: its scheme when that is foreign, else its beginning. */
    private static String fact(String written) {
        String text = written.strip();
        int colon = text.indexOf(':');
        String scheme = colon > 0 && colon <= 20 ? text.substring(0, colon) : "";
        boolean ours = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
        boolean mayShow = (ours || scheme.isEmpty()) && text.indexOf('@') < 0;
        return Facts.start(mayShow || scheme.isEmpty() ? text : scheme);
    }

    private static Target closed(Trouble trouble, String detail) {
        return new Target.Closed(new FetchOutcome.Missed(trouble, detail, null));
    }
}
