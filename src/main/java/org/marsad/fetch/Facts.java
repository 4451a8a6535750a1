package org.marsad.fetch;

import java.time.Duration;
import okhttp3.HttpUrl;
import org.springframework.util.unit.DataSize;

/** Words for what belongs to a trouble, as editors read them. */
final class Facts {

    private static final int LONGEST = 200;

    private Facts() {}

    /** The beginning of what a site sent, which may be of any length. */
    static String start(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    static String size(DataSize size) {
        long bytes = size.toBytes();
        if (bytes % (1 << 20) == 0) {
            return size.toMegabytes() + " MB";
        }
        return bytes % (1 << 10) == 0 ? size.toKilobytes() + " KB" : bytes + " bytes";
    }

    static String time(Duration duration) {
        return duration.toMillis() % 1_000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    /** The name that gates, robots.txt and editors know a server by. */
    static String hostAndPort(HttpUrl url) {
        String host = url.host();
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + url.port();
    }
}
