package org.marsad.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What the tag, class, id, role and item properties of an element hint at, as bits. The words are those that makers of
 * sites use everywhere; how much each says is learned, not written here.
 */
final class Hints {

    /** Order is part of the learned model: append only, and train again. */
    enum Hint {
        BODY(
                0,
                "article body content entry post story text main copy rich paragraph prose articlebody detail article-body"),
        COMMENT(1, "comment comments disqus respond reply replies discussion forum"),
        RELATED(
                2,
                "related recommend recommended recommendation recirc more readmore read-more next also popular trending latest most mostread recent similar suggested further seealso onward"),
        SHARE(3, "share sharing social follow facebook twitter whatsapp telegram linkedin sharedaddy addthis"),
        NAVIGATION(4, "nav navbar navigation menu breadcrumb breadcrumbs pager pagination topbar toolbar skip"),
        EDGE(5, "header footer masthead foot bottom colophon"),
        SIDE(6, "sidebar side aside widget rail secondary complementary"),
        AD(
                7,
                "ad ads adv advert advertisement advertising sponsor sponsored promo promotion banner outbrain taboola dfp commercial affiliate"),
        SIGNUP(
                8,
                "newsletter subscribe subscription signup sign-up paywall login register registration premium cta donate donation membership optin form"),
        WRITER(9, "author authors byline bio writer contributor autor auteur profile"),
        STAMP(10, "date time timestamp published pubdate updated meta info dateline datetime"),
        CAPTION(11, "caption credit credits figcaption figure legend copyright source"),
        PICTURE(
                12,
                "image images img photo picture gallery slideshow carousel slider media video player audio embed lightbox"),
        TAG(13, "tag tags topic topics keyword keywords category categories label labels"),
        CONSENT(14, "cookie cookies consent gdpr modal popup overlay dialog alert notice privacy"),
        HIDDEN(15, "hidden hide sr-only screen-reader visually-hidden visuallyhidden print noprint"),
        CARD(16, "teaser card tile item list listing grid summary preview feed stream"),
        TITLE(17, "title headline heading hed kicker overline"),
        LEAD(
                18,
                "lead lede dek deck subtitle subheadline subheading subhead standfirst intro excerpt description abstract chapo"),
        QUOTE(19, "quote blockquote pullquote citation pull"),
        BOX(20, "box infobox factbox sidebox inset callout fact facts highlights keypoints bullet"),
        TABLE(21, "table score stats data chart"),
        TOOL(22, "tools button btn icon print email bookmark save font");

        final long bit;
        private final String words;

        Hint(int place, String words) {
            this.bit = 1L << place;
            this.words = words;
        }
    }

    private static final int LONGEST = 300;
    private static final Map<String, Long> WORDS = words();
    /** Words long enough to be trusted inside run-together names such as {@code wprelatedposts}. */
    private static final List<Map.Entry<String, Long>> INSIDE = WORDS.entrySet().stream()
            .filter(entry -> List.of(
                            "comment",
                            "related",
                            "recommend",
                            "newsletter",
                            "sharing",
                            "social",
                            "promo",
                            "advert",
                            "sidebar",
                            "footer",
                            "caption",
                            "author",
                            "byline",
                            "breadcrumb",
                            "article",
                            "content",
                            "subscri",
                            "navigation",
                            "widget",
                            "gallery",
                            "teaser",
                            "popular",
                            "trending",
                            "headline",
                            "paywall",
                            "cookie",
                            "consent",
                            "gallery",
                            "sponsor",
                            "outbrain",
                            "taboola",
                            "story",
                            "related",
                            "pullquote",
                            "copyright",
                            "timestamp",
                            "carousel",
                            "slideshow",
                            "donate",
                            "register")
                    .contains(entry.getKey()))
            .toList();

    private final Map<String, Long> seen = new HashMap<>();

    long of(Element element) {
        String names =
                element.className() + " " + element.id() + " " + element.attr("role") + " " + element.attr("itemprop");
        long bits = names.isBlank() ? 0 : seen.computeIfAbsent(names, Hints::read);
        return hidden(element) ? bits | Hint.HIDDEN.bit : bits;
    }

    private static boolean hidden(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty()
                && style.length() < LONGEST
                && style.replace(" ", "").contains("display:none");
    }

    private static long read(String names) {
        String cut = names.length() > LONGEST ? names.substring(0, LONGEST) : names;
        Set<String> tokens = new HashSet<>();
        StringBuilder token = new StringBuilder();
        for (int i = 0; i <= cut.length(); i++) {
            char c = i < cut.length() ? cut.charAt(i) : ' ';
            boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(cut.charAt(i - 1));
            if (hump || !Character.isLetterOrDigit(c)) {
                if (!token.isEmpty()) {
                    tokens.add(token.toString().toLowerCase(Locale.ROOT));
                    token.setLength(0);
                }
            }
            if (Character.isLetterOrDigit(c)) {
                token.append(c);
            }
        }
        long bits = 0;
        for (String word : tokens) {
            bits |= WORDS.getOrDefault(word, 0L);
            if (word.length() > 6) {
                for (Map.Entry<String, Long> inside : INSIDE) {
                    bits |= word.contains(inside.getKey()) ? inside.getValue() : 0L;
                }
            }
        }
        return bits;
    }

    private static Map<String, Long> words() {
        Map<String, Long> words = new HashMap<>();
        for (Hint hint : Hint.values()) {
            for (String word : hint.words.split(" ")) {
                words.merge(word, hint.bit, (a, b) -> a | b);
            }
        }
        return Map.copyOf(words);
    }
}
