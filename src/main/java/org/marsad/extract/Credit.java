package org.marsad.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The outlet that a page says its report comes from: in the dateline ("BAGHDAD (AP) —", «بغداد ـ رويترز:»), the byline
 * ("By Reuters"), what it states of itself, or a line at the end ("Source: AFP", «المصدر: وكالات», "(Reuters)"). Never the
 * page's own outlet, as far as the page says its name; null rather than a guess.
 */
final class Credit {

    private static final int DATELINE = 110;
    private static final int BYLINE = 90;
    private static final int SOURCE_LINE = 80;
    private static final int BEFORE = 3;
    private static final int AFTER = 10;
    private static final int BEHIND = 5;

    private static final Pattern IN_BRACKETS =
            Pattern.compile("^([^()\\n]{0,60}?)\\s*\\(([^()\\n]{2,60})\\)\\s*(?:[-–—ـ:]|$)");
    private static final Pattern BETWEEN_DASHES = Pattern.compile(
            "^(?:[^-–—ـ/|:()\\n]{2,30}?\\s*(?:[-–—ـ/|]|--)+\\s*)?([^-–—ـ/|:()\\n]{2,40}?)\\s*(?:[-–—ـ/|:]|--|$)");
    private static final Pattern SOURCE = Pattern.compile(
            "(?i)^\\W{0,3}(?:source|sources|via|المصدر|المصادر|نقلا عن|نقلاً عن|منبع|سەرچاوە|kaynak|çavkanî|quelle)\\s*[:/|\\-–—]\\s*(.{2,60})$");
    private static final Pattern AT_THE_END = Pattern.compile("\\(([^()\\n]{2,40})\\)\\s*[.۔]?$");
    private static final Pattern PARTS =
            Pattern.compile("\\s*[|•·,،;+/&]\\s*|\\s+(?:and|with|و|und|ve|û)\\s+|\\s+[-–—]+\\s+");

    private final Outlets outlets;
    private final Stated stated;
    private final List<Block> blocks;
    private final int headline;

    private Credit(Stated stated, List<Block> blocks, int headline, @Nullable URI url) {
        this.outlets = new Outlets(own(stated, url));
        this.stated = stated;
        this.blocks = blocks;
        this.headline = headline;
    }

    /** @param text the body as read, which keeps the dateline */
    static @Nullable String of(Stated stated, List<Block> blocks, int headline, @Nullable URI url, String text) {
        Credit credit = new Credit(stated, blocks, headline, url);
        String dateline = credit.dateline(text);
        if (dateline != null) {
            return dateline;
        }
        String byline = credit.byline();
        return byline == null ? credit.end(text) : byline;
    }

    private @Nullable String dateline(String text) {
        String first = text.substring(0, Math.min(DATELINE, end(text, 0)));
        Matcher brackets = IN_BRACKETS.matcher(first);
        if (brackets.find()) {
            String found = outlets.firstIn(parts(brackets.group(2)), Outlets.Trust.BRACKETS);
            if (found != null) {
                return found;
            }
        }
        Matcher dashes = BETWEEN_DASHES.matcher(first);
        return dashes.find() ? outlets.firstIn(parts(dashes.group(1)), Outlets.Trust.KNOWN) : null;
    }

    private @Nullable String byline() {
        List<String> names = Stream.of(
                        stated.article().organisations(),
                        stated.article().authors(),
                        stated.metas().all("author"))
                .flatMap(List::stream)
                .flatMap(name -> parts(name).stream())
                .toList();
        String named = outlets.firstIn(names, Outlets.Trust.KNOWN);
        if (named == null && stated.article().source() != null) {
            named = outlets.firstIn(List.of(stated.article().source()), Outlets.Trust.LABELLED);
        }
        return named == null ? besideHeadline() : named;
    }

    private @Nullable String besideHeadline() {
        if (headline < 0) {
            return null;
        }
        Vicinity vicinity = new Vicinity(blocks, headline);
        for (int i = Math.max(0, headline - BEFORE); i < Math.min(blocks.size(), headline + AFTER); i++) {
            Block block = blocks.get(i);
            if (i != headline
                    && block.chars() <= BYLINE
                    && !pictures(block)
                    && !vicinity.foreign(block.place().element)) {
                String found = labelled(block.text());
                if (found == null && !caption(block) && !Blocks.endsSentence(block.text())) {
                    found = outlets.firstIn(parts(Authors.withoutBy(block.text())), Outlets.Trust.KNOWN);
                }
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** The last lines of the body, and what stands right behind it. */
    private @Nullable String end(String text) {
        List<String> lines = new ArrayList<>();
        String last = text.substring(text.lastIndexOf('\n') + 1);
        lines.add(last);
        int at = blocks.size() - 1;
        while (at >= 0 && !blocks.get(at).text().equals(last)) {
            at--;
        }
        for (int i = at + 1; at >= 0 && i < Math.min(blocks.size(), at + 1 + BEHIND); i++) {
            if (!pictures(blocks.get(i))) {
                lines.add(blocks.get(i).text());
            }
        }
        for (String line : lines) {
            String found = closing(line);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable String closing(String line) {
        String found = line.length() <= SOURCE_LINE ? labelled(line) : null;
        if (found != null) {
            return found;
        }
        Matcher brackets = AT_THE_END.matcher(line.substring(Math.max(0, line.length() - SOURCE_LINE)));
        return outlets.firstIn(
                brackets.find() ? parts(brackets.group(1)) : line.length() <= SOURCE_LINE ? List.of(line) : List.of(),
                Outlets.Trust.KNOWN);
    }

    /** What a line names as its source in so many words. */
    private @Nullable String labelled(String line) {
        Matcher source = SOURCE.matcher(line);
        return source.find() ? outlets.firstIn(parts(source.group(1)), Outlets.Trust.LABELLED) : null;
    }

    private static List<String> parts(String names) {
        return List.of(PARTS.split(names));
    }

    /** Whether the line tells where a picture comes from, and not the text. */
    private static boolean pictures(Block block) {
        return block.place().stepsTo(Hints.Hint.PICTURE.bit, 3) < 3
                || block.place().tag.equals("figcaption")
                || block.place().up(1).tag.equals("figure");
    }

    private static boolean caption(Block block) {
        return block.place().stepsTo(Hints.Hint.CAPTION.bit, 3) < 3;
    }

    private static Set<String> own(Stated stated, @Nullable URI url) {
        Set<String> own = new LinkedHashSet<>();
        if (url != null && url.getHost() != null) {
            own.addAll(List.of(url.getHost().split("\\.")));
        }
        for (String name : new String[] {
            stated.metas().first("og:site_name", "application-name"),
            stated.article().publisher()
        }) {
            if (name != null) {
                own.add(name);
            }
        }
        return own;
    }

    private static int end(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
