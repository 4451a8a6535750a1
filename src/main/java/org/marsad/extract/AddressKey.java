package org.marsad.extract;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The key under which all ways to write one address are the same. Pure.
 *
 * <p>Left out are the scheme (http and https are twins), user names, a leading {@code www.}, the port where it is one of
 * the schemes' own, the fragment, session parts, tracking parameters and slashes at the end. The host is in lower case and
 * ASCII. In path and query every escape is decoded that may be and every other character escaped in one way; dot segments
 * are resolved; parameters stand in order of their names. Case of path and query is kept, since servers may tell it apart.
 */
public final class AddressKey {

    /** A longer one ends in a hash of itself, so that an index takes it. */
    private static final int LONGEST = 1_000;

    private static final Pattern SESSION = Pattern.compile(";(?i:jsessionid|phpsessid|sid)=[^/?]*");

    /** The last part of a path: a number of five digits or more before or behind words. */
    private static final Pattern NUMBERED =
            Pattern.compile("(?:(\\d{5,})[-_](?=.*\\D).+|.*\\D[-_.](\\d{5,}))(\\.[a-z]{3,5})?");

    private static final Pattern NUMBER = Pattern.compile("\\d{5,}");
    private static final Pattern DAY = Pattern.compile("(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])");

    private AddressKey() {}

    /** @param url absolute, http or https, with a host */
    public static String of(URI url) {
        return bounded(host(url) + path(url) + query(url));
    }

    /**
     * The key of an article's number at its host, where its address holds a number beside words that may change with the
     * headline: {@code /news/123456/old-headline}, {@code /old-headline-123456.html}. Null where it holds none. Numbers
     * that are a day's date are none.
     */
    public static @Nullable String numbered(URI url) {
        String path = path(url);
        int slash = path.lastIndexOf('/');
        if (slash < 0 || url.getRawQuery() != null) {
            return null;
        }
        String last = path.substring(slash + 1);
        String above = path.substring(0, slash);
        Matcher numbered = NUMBERED.matcher(last);
        if (numbered.matches()) {
            String number = numbered.group(1) == null ? numbered.group(2) : numbered.group(1);
            return DAY.matcher(number).matches() ? null : bounded("number:" + host(url) + above + "/" + number);
        }
        String parent = above.substring(above.lastIndexOf('/') + 1);
        return NUMBER.matcher(parent).matches() && !DAY.matcher(parent).matches()
                ? bounded("number:" + host(url) + above)
                : null;
    }

    private static String host(URI url) {
        String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
        try {
            host = host.startsWith("[") ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException unusual) {
            // Stays as it is written.
        }
        host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        host = host.startsWith("www.") && host.indexOf('.', 4) > 0 ? host.substring(4) : host;
        int port = url.getPort();
        return "//" + host + (port < 0 || port == 80 || port == 443 ? "" : ":" + port);
    }

    private static String path(URI url) {
        String path = url.normalize().getRawPath();
        String plain = spelled(SESSION.matcher(path == null ? "" : path).replaceAll(""));
        int end = plain.length();
        while (end > 0 && plain.charAt(end - 1) == '/') {
            end--;
        }
        return plain.substring(0, end);
    }

    private static String query(URI url) {
        String query = url.getRawQuery();
        if (query == null) {
            return "";
        }
        String kept = Arrays.stream(query.replace("&amp;", "&").split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .map(AddressKey::spelled)
                .filter(parameter -> !TrackingParameters.holds(parameter.split("=", 2)[0]))
                .sorted()
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    /** One spelling for all: NFC, unreserved characters plain, escapes in upper case. */
    private static String spelled(String part) {
        StringBuilder out = new StringBuilder(part.length());
        for (byte b : bytes(Normalizer.normalize(part, Normalizer.Form.NFC))) {
            if (b > ' ' && b < 127) {
                out.append((char) b);
            } else {
                out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return out.toString();
    }

    /** UTF-8, with the escapes of unreserved characters and of bytes beyond ASCII decoded; others in upper case. */
    private static byte[] bytes(String part) {
        byte[] raw = part.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[raw.length];
        int length = 0;
        for (int i = 0; i < raw.length; i++) {
            int high = raw[i] == '%' && i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(raw[i + 2], 16);
            if (low < 0) {
                out[length++] = raw[i];
                continue;
            }
            int value = high << 4 | low;
            if (value > 127 || unreserved(value)) {
                out[length++] = (byte) value;
            } else {
                out[length++] = '%';
                out[length++] = (byte) Character.toUpperCase(raw[i + 1]);
                out[length++] = (byte) Character.toUpperCase(raw[i + 2]);
            }
            i += 2;
        }
        byte[] decoded = Arrays.copyOf(out, length);
        // Escapes may spell what is to be composed; bytes that are no UTF-8 stay as they are.
        String text = new String(decoded, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') >= 0
                ? decoded
                : Normalizer.normalize(text, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean unreserved(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~".indexOf(c) >= 0;
    }

    private static String bounded(String key) {
        if (key.length() <= LONGEST) {
            return key;
        }
        long hash = 1_125_899_906_842_597L;
        for (int i = 0; i < key.length(); i++) {
            hash = 31 * hash + key.charAt(i);
        }
        return key.substring(0, LONGEST) + "#" + HexFormat.of().toHexDigits(hash);
    }
}
