package org.marsad.source;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a source out of an entry of OPML: what other programs write, and Marsad's own attributes. */
final class OpmlEntry {

    /** Prefix of Marsad's own attributes. */
    static final String OWN = "marsad:";

    private OpmlEntry() {}

    /** @throws SourceDetails.Wrong naming what can't be taken */
    static SourceDetails details(OpmlFile.Entry entry, Opml.Wish wish) {
        String xmlUrl = entry.get("xmlurl");
        String own = entry.get(OWN + "url");
        if (xmlUrl == null && own == null) {
            throw new SourceDetails.Wrong("url", "noxmlurl");
        }
        URI url = SourceDetails.address(web(own == null ? xmlUrl : own));
        String camp = entry.get(OWN + "camp");
        String name = shown(entry.name());
        return new SourceDetails(
                name.isEmpty() ? url.getHost() : name,
                url,
                language(entry.get("language")),
                entry.get(OWN + "country"),
                entry.get(OWN + "owner"),
                camp == null && wish.camps() ? folder(entry) : camp,
                entry.get(OWN + "grade"),
                wish.enabled() && !"false".equals(entry.get(OWN + "enabled")),
                interval(entry.get(OWN + "interval")),
                new SourceRules.Said(
                                entry.get(OWN + "title"),
                                entry.get(OWN + "body"),
                                entry.get(OWN + "date"),
                                entry.get(OWN + "author"),
                                entry.get(OWN + "links"))
                        .with(Map.of(), url));
    }

    /** On one line and no longer than a name may be. */
    static String shown(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .limit(SourceDetails.MAX_TEXT)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .forEach(line::appendCodePoint);
        while (line.length() > SourceDetails.MAX_TEXT) {
            line.setLength(line.offsetByCodePoints(line.length(), -1));
        }
        return line.toString().strip();
    }

    /** Some readers write {@code feed://host/path} or {@code feed:https://host/path}. */
    private static String web(@Nullable String address) {
        String text = address == null ? "" : address;
        if (!text.toLowerCase(Locale.ROOT).startsWith("feed:")) {
            return text;
        }
        String rest = text.substring("feed:".length());
        return rest.startsWith("//") ? "http:" + rest : rest;
    }

    /** Other programs write what they like here; what is no code is no language. */
    private static @Nullable String language(@Nullable String text) {
        return text != null && SourceDetails.isLanguage(text) ? text : null;
    }

    private static @Nullable String folder(OpmlFile.Entry entry) {
        String folder = shown(entry.folder());
        return folder.isEmpty() ? null : folder;
    }

    private static int interval(@Nullable String seconds) {
        try {
            return seconds == null ? SourceDetails.DEFAULT_POLL_SECONDS : Integer.parseInt(seconds);
        } catch (NumberFormatException e) {
            throw new SourceDetails.Wrong("pollSeconds", "pollSeconds");
        }
    }
}
