package org.marsad.source;

import org.jsoup.Jsoup;

/** Text fields of feeds, which carry HTML, escaped once or twice, as often as plain text. */
final class FeedText {

    private static final int LONGEST = 1_000;

    private FeedText() {}

    static String plain(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String plain = cut.indexOf('<') >= 0 || cut.indexOf('&') >= 0
                ? Jsoup.parseBodyFragment(cut).text()
                : cut;
        return String.join(" ", plain.strip().split("\\s+"));
    }
}
