package org.marsad.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The article's headline: the visible one where it agrees with what is stated, without the site's name. */
final class Headline {

    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—·•»:~-]+\\s+|\\s*[|»]\\s*|\\s+::\\s+");
    private static final int LONGEST = 400;

    private Headline() {}

    static String of(Document page, Stated stated, List<Block> blocks, int headline) {
        String title = bare(stated.title(), stated, page);
        if (headline >= 0) {
            String visible = blocks.get(headline).text();
            boolean heading = blocks.get(headline).place().tag.matches("h[1-3]");
            if (title.isEmpty() || (heading && alike(visible, title) >= 0.4) || alike(visible, title) >= 0.7) {
                return cut(visible);
            }
        }
        return cut(title);
    }

    private static String cut(String title) {
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
    private static String bare(String title, Stated stated, Document page) {
        Matcher matcher = SEPARATOR.matcher(title);
        int last = -1;
        int lastEnd = -1;
        while (matcher.find()) {
            last = matcher.start();
            lastEnd = matcher.end();
        }
        if (last <= 0) {
            return title;
        }
        String tail = title.substring(lastEnd);
        String head = title.substring(0, last);
        if (siteName(tail, stated, page)) {
            return bare(head, stated, page);
        }
        return siteName(head, stated, page) && tail.length() > head.length() ? tail : title;
    }

    private static boolean siteName(String part, Stated stated, Document page) {
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
        // The document's title carries the name that the stated headline lacks.
        return !stated.article().headline().isEmpty()
                && part.split("\\s+").length <= 5
                && page.title().endsWith(part)
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
