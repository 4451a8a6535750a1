package org.marsad.extract;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The article's headline: the visible one where it agrees with what is stated, without the site's name. */
final class Headline {

    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—·•»:~-]+\\s+|\\s*[|»]\\s*|\\s+::\\s+");
    private static final int LONGEST = 400;

    private Headline() {}

    static String of(Stated stated, List<Block> blocks, int headline, @Nullable URI url, SourceMemory sisters) {
        String title = bare(stated.title(), stated, url, sisters);
        if (headline < 0) {
            return cut(title);
        }
        String visible = blocks.get(headline).text();
        boolean heading = blocks.get(headline).place().tag.matches("h[1-3]");
        boolean kicker = visible.endsWith(title) && title.length() * 2 > visible.length();
        boolean torn = !visible.isEmpty() && ":,;–-".indexOf(visible.charAt(0)) >= 0;
        if (!title.isEmpty() && (kicker || torn)) {
            return cut(title);
        }
        double alike = alike(visible, title);
        return title.isEmpty() || alike >= 0.7 || (heading && alike >= 0.4)
                ? cut(bare(visible, stated, url, sisters))
                : cut(title);
    }

    /** Where the headline stands: the block that shares most with the stated title, a heading if one does. */
    static int at(List<Block> blocks, Anchors anchors) {
        int at = -1;
        double most = 0.55;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.chars() > 400) {
                continue;
            }
            List<String> words = Anchors.words(block.text());
            double share = Anchors.share(words, anchors.title());
            // Most blocks share nothing, and no heading alone is enough.
            double both = share == 0 ? 0 : Math.min(share, covered(words, anchors));
            double heading =
                    block.place().tag.equals("h1") ? 0.3 : block.place().tag.startsWith("h") ? 0.15 : 0;
            if (both + heading > most) {
                most = both + heading;
                at = i;
            }
        }
        if (at >= 0) {
            return at;
        }
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).place().tag.equals("h1")) {
                return i;
            }
        }
        return -1;
    }

    private static double covered(List<String> words, Anchors anchors) {
        if (anchors.title().isEmpty()) {
            return 0;
        }
        long hits = anchors.title().stream().filter(words::contains).count();
        return (double) hits / anchors.title().size();
    }

    /** On one line, and no longer than a headline. */
    static String cut(String title) {
        String line = title.strip().replaceAll("\\s{1,200}", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST).strip() : line;
    }

    private static double alike(String one, String other) {
        Set<String> a = new HashSet<>(Anchors.words(one));
        Set<String> b = new HashSet<>(Anchors.words(other));
        int smaller = Math.min(a.size(), b.size());
        a.retainAll(b);
        return smaller == 0 ? 0 : (double) a.size() / smaller;
    }

    /** Without a last or first part that is the site's name. */
    private static String bare(String title, Stated stated, @Nullable URI url, SourceMemory sisters) {
        Matcher matcher = SEPARATOR.matcher(title);
        int last = -1;
        int lastEnd = -1;
        while (matcher.find()) {
            // A mark that ends a quotation divides nothing.
            if (matcher.group().indexOf('»') < 0 || title.lastIndexOf('«', matcher.start()) < 0) {
                last = matcher.start();
                lastEnd = matcher.end();
            }
        }
        if (last <= 0) {
            return title;
        }
        String tail = title.substring(lastEnd);
        String head = title.substring(0, last);
        if (sisters.endsTitles(title.substring(last)) || siteName(tail, stated, url)) {
            return bare(head, stated, url, sisters);
        }
        boolean begins = sisters.beginsTitles(title.substring(0, lastEnd)) || siteName(head, stated, url);
        return begins && tail.length() > head.length() ? tail : title;
    }

    private static boolean siteName(String part, Stated stated, @Nullable URI url) {
        String name = squeezed(part);
        if (name.isEmpty()) {
            return true;
        }
        for (String known : new String[] {
            stated.metas().first("og:site_name"),
            stated.article().publisher(),
            stated.metas().first("application-name"),
            stated.metas().first("twitter:site")
        }) {
            if (matches(name, known)) {
                return true;
            }
        }
        String site = url == null ? "" : squeezed(Link.site(url).split("\\.")[0]);
        if (site.length() > 3 && (name.contains(site) || (name.length() > 3 && site.contains(name)))) {
            return true;
        }
        // The document's title carries the name that the stated headline lacks.
        return !stated.article().headline().isEmpty()
                && part.split("\\s+").length <= 5
                && stated.documentTitle().endsWith(part)
                && !stated.article().headline().contains(part);
    }

    private static boolean matches(String name, @Nullable String known) {
        String other = known == null ? "" : squeezed(known);
        return other.length() > 1
                && (other.equals(name) || (name.length() > 3 && (other.contains(name) || name.contains(other))));
    }

    private static String squeezed(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
