package org.marsad.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** The address of the article's main picture: as the page states it, else the first large one beside the headline. */
final class LeadImage {

    private static final int NEAR = 6;
    private static final int MOST = 40;
    private static final int SMALLEST = 200;
    private static final Evaluator PICTURES = QueryParser.parse("img");

    /** What sites state where an article has no picture of its own. */
    private static final Pattern STAND_IN = Pattern.compile(
            ".*(?:logo|default|placeholder|fallback|favicon|no-?image|no_image|blank|spacer|avatar|gravatar)[^/]*$");

    private LeadImage() {}

    static @Nullable URI of(Stated stated, List<Block> blocks, int headline, @Nullable URI url) {
        if (url == null) {
            return null;
        }
        List<String> named = new ArrayList<>(stated.metas().all("og:image:secure_url"));
        named.addAll(stated.metas().all("og:image"));
        named.addAll(stated.metas().all("og:image:url"));
        named.addAll(stated.article().images());
        named.addAll(stated.metas().all("twitter:image"));
        named.addAll(stated.metas().all("twitter:image:src"));
        URI found = firstOf(named, url);
        return found == null && headline >= 0 ? firstOf(shown(blocks, headline), url) : found;
    }

    private static @Nullable URI firstOf(List<String> addresses, URI url) {
        for (String address : addresses.subList(0, Math.min(MOST, addresses.size()))) {
            URI resolved = Link.resolve(url, address);
            if (resolved != null && !isStandIn(resolved)) {
                return resolved;
            }
        }
        return null;
    }

    private static boolean isStandIn(URI image) {
        String path = image.getRawPath() == null ? "" : image.getRawPath().toLowerCase(Locale.ROOT);
        return path.length() <= 1
                || path.endsWith(".svg")
                || STAND_IN.matcher(path).matches();
    }

    private static List<String> shown(List<Block> blocks, int headline) {
        Vicinity vicinity = new Vicinity(blocks, headline);
        Element room = blocks.get(headline).place().element;
        for (int up = 0; up < NEAR && room != null && !room.normalName().equals("body"); up++, room = room.parent()) {
            List<String> found = new ArrayList<>();
            int seen = 0;
            for (Element picture : room.select(PICTURES)) {
                if (seen++ < MOST && isLarge(picture) && !vicinity.foreign(picture)) {
                    found.add(address(picture));
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Where a picture says its size; many say none. */
    private static boolean isLarge(Element picture) {
        String width = picture.attr("width").replaceFirst("px$", "");
        return !width.matches("\\d{1,5}") || Integer.parseInt(width) >= SMALLEST;
    }

    /** Pictures that are loaded late have their address elsewhere. */
    private static String address(Element picture) {
        for (String attribute : List.of("data-src", "data-original", "data-lazy-src", "src")) {
            String address = picture.attr(attribute).strip();
            if (!address.isEmpty() && !address.startsWith("data:")) {
                return address;
            }
        }
        return picture.attr("srcset").strip().split("\\s+", 2)[0];
    }
}
