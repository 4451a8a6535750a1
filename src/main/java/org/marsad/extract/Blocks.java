package org.marsad.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Divides a page into its blocks of text, in document order. */
final class Blocks {

    /** Beyond any page written by people. */
    static final int MOST = 12_000;

    private static final int MAX_CHARS = 200_000;
    private static final Set<String> SKIPPED =
            Set.of(("script style noscript template svg iframe button select textarea object embed canvas "
                            + "audio video map math head title input datalist")
                    .split(" "));
    private static final Set<String> BOUNDARIES =
            Set.of(("address article aside blockquote body caption center dd details dialog div dl dt "
                            + "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li legend main "
                            + "nav ol p pre section summary table tbody td tfoot th thead tr ul")
                    .split(" "));
    private static final Set<String> EMPHASIS = Set.of("b", "strong", "em", "i");

    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[\\d.]*(?:Z|[+-]\\d\\d:?\\d\\d)?");

    private final List<Block> blocks = new ArrayList<>();
    private final Hints hints = new Hints();
    private final StringBuilder text = new StringBuilder();
    private int linkChars;
    private int leadChars;
    private boolean unlinked;
    private int boldChars;
    private int links;
    private int bold;
    private int breaks;
    private boolean afterBreak;
    private boolean blank;
    private boolean seam;

    static List<Block> of(Document page) {
        return in(page.body());
    }

    /** The blocks of one part of a page. */
    static List<Block> in(Element part) {
        Blocks blocks = new Blocks();
        blocks.walk(part);
        return blocks.blocks;
    }

    /** Goes through the tree without recursion; the tree is no deeper than {@link Markup#MAX_DEPTH} but may be long. */
    @SuppressWarnings("ReferenceEquality") // the body itself is meant, not one like it
    private void walk(Element body) {
        Place place = new Place(null, body, hints);
        Node node = body.childNodeSize() == 0 ? null : body.childNode(0);
        while (node != null && blocks.size() < MOST) {
            if (node instanceof TextNode words) {
                append(words.getWholeText(), place);
            } else if (node instanceof Element element && !SKIPPED.contains(element.normalName()) && !data(element)) {
                if (BOUNDARIES.contains(element.normalName())) {
                    flush(place, false);
                    place = new Place(place, element, hints);
                } else {
                    open(element);
                }
                if (element.childNodeSize() > 0) {
                    node = element.childNode(0);
                    continue;
                }
                place = close(element, place);
            }
            Node next = node.nextSibling();
            while (next == null && node != null) {
                node = node.parent();
                if (node == null || node == body) {
                    flush(place, false);
                    return;
                }
                place = close((Element) node, place);
                next = node.nextSibling();
            }
            node = next;
        }
        flush(place, false);
    }

    /** What a page states of itself as microdata that nobody is shown. */
    private static boolean data(Element element) {
        return element.hasAttr("itemtype")
                && element.hasAttr("style")
                && element.attr("style")
                        .replace(" ", "")
                        .toLowerCase(Locale.ROOT)
                        .contains("display:none");
    }

    private void open(Element element) {
        String tag = element.normalName();
        if (tag.equals("a")) {
            links++;
        } else if (EMPHASIS.contains(tag)) {
            bold++;
        } else if ((tag.equals("span") || tag.equals("time")) && element.previousSibling() instanceof Element) {
            // Neighbouring spans are set apart by style sheets; a capital in a span of its own has text beside it.
            seam = true;
        } else if (tag.equals("br")) {
            breaks++;
            blank = true;
        }
    }

    private Place close(Element element, Place place) {
        String tag = element.normalName();
        if (BOUNDARIES.contains(tag)) {
            flush(place, false);
            return place.parent == null ? place : place.parent;
        }
        if (tag.equals("a")) {
            links = Math.max(0, links - 1);
        } else if (EMPHASIS.contains(tag)) {
            bold = Math.max(0, bold - 1);
        }
        return place;
    }

    private void append(String words, Place place) {
        int limit = Math.min(words.length(), MAX_CHARS);
        for (int i = 0; i < limit; i++) {
            char c = words.charAt(i);
            if (c <= ' '
                    || c == '\u00A0'
                    || c == '\u3000'
                    || c == '\u202F'
                    || c == '\u2028'
                    || c == '\u2029'
                    || c == '\u0085') {
                blank = true;
                continue;
            }
            if (Character.isISOControl(c) || c == '\u00AD' || c == '\u200B' || c == '\uFEFF') {
                continue;
            }
            if (breaks > 0 && !wrapped(c, place)) {
                flush(place, true);
            }
            blank |= seam && Character.isLetterOrDigit(c);
            seam = false;
            if (blank && !text.isEmpty()) {
                text.append(' ');
            }
            blank = false;
            breaks = 0;
            text.append(c);
            unlinked |= links == 0;
            if (links > 0) {
                linkChars++;
                leadChars = unlinked ? leadChars : text.length();
            }
            if (bold > 0) {
                boldChars++;
            }
        }
        if (text.length() > MAX_CHARS) {
            flush(place, true);
        }
    }

    private void flush(Place place, boolean lineBreak) {
        if (address(text) || moment(text)) {
            text.setLength(0);
        }
        if (!text.isEmpty()) {
            blocks.add(new Block(text.toString(), linkChars, leadChars, boldChars, place, afterBreak));
            text.setLength(0);
            linkChars = 0;
            leadChars = 0;
            unlinked = false;
            boldChars = 0;
            afterBreak = lineBreak;
        } else {
            afterBreak &= lineBreak;
        }
        blank = false;
        breaks = 0;
    }

    /** One break in the middle of a sentence or in a heading only wraps a line. */
    private boolean wrapped(char next, Place place) {
        boolean heading =
                place.tag.length() == 2 && place.tag.charAt(0) == 'h' && Character.isDigit(place.tag.charAt(1));
        return breaks == 1 && (heading || (Character.isLowerCase(next) && !endsSentence(text)));
    }

    /** A bare address in a block of its own is data that a style sheet hides. */
    private static boolean address(StringBuilder text) {
        return text.length() > 8 && text.indexOf("http") == 0 && text.indexOf(" ") < 0;
    }

    /** So is a bare moment as machines write it. */
    private static boolean moment(StringBuilder text) {
        return text.length() >= 19
                && text.length() <= 35
                && text.charAt(10) == 'T'
                && MOMENT.matcher(text).matches();
    }

    static boolean endsSentence(CharSequence text) {
        return sentenceEnd(text) != null;
    }

    private static @Nullable Character sentenceEnd(CharSequence text) {
        for (int i = text.length() - 1; i >= Math.max(0, text.length() - 3); i--) {
            char c = text.charAt(i);
            if (".!?…؟。！？۔:".indexOf(c) >= 0) {
                return c;
            }
            if ("\"'”’»)]“›）」".indexOf(c) < 0) {
                return null;
            }
        }
        return null;
    }
}
