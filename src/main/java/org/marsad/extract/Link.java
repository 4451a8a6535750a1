package org.marsad.extract;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses as pages and feeds write them. */
public final class Link {

    private static final int LONGEST = 4_000;
    private static final Pattern IP_ADDRESS = Pattern.compile("[\\d.]+|\\[.*");

    private Link() {}

    /** The absolute http or https address behind a link, without its fragment; null when it is none. */
    public static @Nullable URI resolve(URI base, @Nullable String href) {
        if (href == null) {
            return null;
        }
        String link = href.strip();
        int fragment = link.indexOf('#');
        if (fragment >= 0) {
            link = link.substring(0, fragment);
        }
        if (link.isEmpty() || link.length() > LONGEST) {
            return null;
        }
        try {
            URI uri = absolute(base, escaped(link));
            String scheme = uri.getScheme();
            if (scheme == null || !(scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))) {
                return null;
            }
            return withHost(uri);
        } catch (URISyntaxException | IllegalArgumentException unusable) {
            return null;
        }
    }

    /** Whether both addresses belong to one registered domain, or to the same host where there is no such thing. */
    public static boolean sameSite(URI one, URI other) {
        return site(one).equals(site(other));
    }

    /** The registered domain of an address, such as {@code example.co.uk}. */
    public static String site(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        if (IP_ADDRESS.matcher(host).matches()) {
            return host;
        }
        String domain = EffectiveTldFinder.getAssignedDomain(host, true, true);
        return domain == null ? host : domain;
    }

    private static URI absolute(URI base, String link) throws URISyntaxException {
        String path = base.getRawPath() == null || base.getRawPath().isEmpty() ? "/" : base.getRawPath();
        if (link.startsWith("?")) {
            return new URI(base.getScheme() + "://" + base.getRawAuthority() + path + link);
        }
        URI uri = new URI(link);
        if (uri.isAbsolute()) {
            return uri;
        }
        URI rooted = path.equals("/") ? new URI(base.getScheme() + "://" + base.getRawAuthority() + "/") : base;
        return rooted.resolve(uri);
    }

    private static @Nullable URI withHost(URI uri) throws URISyntaxException {
        if (uri.getHost() != null && !uri.getHost().isEmpty()) {
            return uri.getRawPath() == null || uri.getRawPath().isEmpty()
                    ? new URI(uri.getScheme() + "://" + uri.getRawAuthority() + "/" + query(uri))
                    : uri;
        }
        String authority = uri.getRawAuthority();
        if (authority == null || authority.contains("@")) {
            return null;
        }
        int colon = authority.lastIndexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        String port = colon < 0 ? "" : authority.substring(colon);
        URI ascii = new URI(uri.getScheme() + "://" + IDN.toASCII(host) + port + uri.getRawPath() + query(uri));
        return ascii.getHost() == null ? null : ascii;
    }

    private static String query(URI uri) {
        return uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    }

    /** Escapes what browsers let through and {@link URI} does not: blanks, quotes, brackets, a lone percent sign. */
    private static String escaped(String link) {
        StringBuilder out = new StringBuilder(link.length());
        for (int i = 0; i < link.length(); i++) {
            char c = link.charAt(i);
            if (c == '\\') {
                out.append('/');
            } else if (!Character.isISOControl(c)
                    && (c == ' ' || "\"<>^`{|}[]".indexOf(c) >= 0 || loneEscape(link, i))) {
                out.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
            } else if (!Character.isISOControl(c) && !Character.isSpaceChar(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean loneEscape(String link, int at) {
        return link.charAt(at) == '%'
                && !(at + 2 < link.length()
                        && Character.digit(link.charAt(at + 1), 16) >= 0
                        && Character.digit(link.charAt(at + 2), 16) >= 0);
    }
}
