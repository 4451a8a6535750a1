package org.marsad.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.marsad.extract.Hints.Hint;

/**
 * Who wrote the article, names only: as the page states it, else as it shows it beside the headline. An organisation is
 * given only where the page states it as the author and names nobody.
 */
final class Authors {

    private static final int LONGEST = 60;
    private static final int LONGEST_LINE = 160;
    private static final int MOST_WORDS = 6;
    private static final int MOST = 20;
    private static final int NEAR = 6;
    private static final int BEFORE = 3;
    private static final int AFTER = 10;

    private static final String BY =
            "(?:(?:written|posted|published|story|text|words|reported|reporting)\\s+)?by|von|par|por|di|door|av|af|przez|autor(?:es|ka)?|auteur|author|text|reporting"
                    + "|بقلم|كتبه?|كتبت|اعداد|إعداد|تحرير|نوسنده|نویسنده|yazan|haber|автор";
    private static final Pattern PREFIX = Pattern.compile("(?i)^\\s*(?:" + BY + ")(?:\\s*:\\s*|\\s+)");
    private static final Pattern SPLIT = Pattern.compile(
            "\\s*[;|/•·\\n،&]\\s*|\\s*,\\s+(?:and\\s+)?|\\s+(?:and|und|et|y|og|och|ve|with|mit)\\s+|(?<=\\p{L}{3})\\s+(?:e|en|i|و)\\s+(?=\\p{L}{3})");
    private static final Pattern NOISE = Pattern.compile(
            "(?i).*(?:https?:|www\\.|@|\\.(?:com|net|org|de|ir|iq)\\b|\\d|©|\\bstaff\\b|\\beditors?\\b|\\bredaktion\\b|\\bnewsroom\\b|\\badmin(?:istrator)?\\b"
                    + "|\\bredacci|\\bredazione\\b|\\brédaction\\b|\\bcorrespondent\\b|\\breporter\\b|\\bupdated\\b|\\bpublished\\b|\\bread more\\b|\\bfollow\\b|\\bsubscribe\\b|\\bphotos?\\b|\\barticles?\\b).*");
    private static final Pattern DATE = Pattern.compile(
            "(?i)\\s[-–|•]\\s|\\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\\b(?:on|published|updated|posted)\\b|(?:ال)?(?:اثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت|أحد)\\b");
    private static final Set<String> DEGREES =
            Set.of("phd", "ph.d.", "md", "m.d.", "rd", "jr", "jr.", "sr.", "esq.", "mph", "rn", "dr.", "ms", "ma");
    private static final Pattern LABEL = Pattern.compile(
            "(?i)written by|posted by|author|verfasst von|écrit par|escrito por|scritto da|كتب بواسطة|yazan|auteur|autor.*");
    private static final List<String> KEYS = List.of(
            "author",
            "parsely-author",
            "sailthru.author",
            "article:author",
            "article:author_name",
            "dc.creator",
            "dcterms.creator",
            "byl",
            "cxenseparse:author",
            "twitter:misc:written by",
            "authors",
            "article.author",
            "creator",
            "dc.contributor.author");
    private static final Evaluator MARKED = QueryParser.parse(
            "[itemprop=author] [itemprop=name],[itemprop=author],a[rel=author],a[href*=/author/],a[href*=/authors/],a[href*=/autor/],a[href*=/auteur/],a[href*=/profile/],a[href*=/staff/],address:not([itemprop=address]),[class*=authorname],[class*=author-name],[class*=author_name],[class*=auth_name]");
    private static final Evaluator SIGNED = QueryParser.parse("a[rel=author],[itemprop=author] [itemprop=name]");
    private static final Pattern FULL_NAME = Pattern.compile(
            "(?:\\p{Lu}[\\p{Ll}\\p{M}'’-]+|\\p{Lu}\\.)(?:[\\s-](?:\\p{Lu}[\\p{L}\\p{M}'’-]*\\.?|al|el|bin|van|von|de|di|da)){1,3}");
    private static final Pattern POSTED_BY =
            Pattern.compile("(?i)^(?:posted|published|written|updated|created)\\b.{0,50}?\\bby\\s+(\\S.{2,60})$");
    private static final Pattern COLUMNS = Pattern.compile("\\s*[|•·]\\s*");
    private static final int PROSE = 80;
    private static final long WRITER = Hint.WRITER.bit;

    private Authors() {}

    static List<String> of(Stated stated, List<Block> blocks, int headline) {
        Set<String> outlets = outlets(stated);
        List<String> names = names(stated.article().authors(), outlets);
        if (names.isEmpty()) {
            names = metas(stated.metas(), outlets);
        }
        if (names.isEmpty() && headline >= 0) {
            names = marked(blocks, headline, outlets);
        }
        if (names.isEmpty() && headline >= 0) {
            names = lines(blocks, headline, outlets);
        }
        if (names.isEmpty() && headline >= 0) {
            names = onlyMarked(blocks, headline, outlets);
        }
        if (names.isEmpty() && headline >= 0) {
            names = leading(blocks, headline, outlets);
        }
        return names.isEmpty() ? organisation(stated) : names;
    }

    /** The names in lines that are known to name authors. */
    static List<String> named(List<String> lines) {
        return names(lines, Set.of());
    }

    static String withoutBy(String line) {
        return PREFIX.matcher(line).replaceFirst("");
    }

    /** A key whose value names nobody, such as an address of mail, leaves the word to the next. */
    private static List<String> metas(Metas metas, Set<String> outlets) {
        for (String key : KEYS) {
            List<String> found = names(
                    metas.all(key).stream()
                            .filter(name -> !name.startsWith("http"))
                            .map(StatedArticle::plain)
                            .toList(),
                    outlets);
            if (!found.isEmpty()) {
                return found;
            }
        }
        for (int i = 1; i <= 3; i++) {
            String label = metas.first("twitter:label" + i);
            String value = metas.first("twitter:data" + i);
            if (label != null && value != null && LABEL.matcher(label).matches()) {
                return names(List.of(value), outlets);
            }
        }
        return List.of();
    }

    /** Elements that markup or names call the author's, nearest to the headline. */
    private static List<String> marked(List<Block> blocks, int headline, Set<String> outlets) {
        Vicinity vicinity = new Vicinity(blocks, headline);
        Element room = blocks.get(headline).place().element;
        for (int up = 0; up < NEAR && room != null && !room.normalName().equals("body"); up++, room = room.parent()) {
            List<String> found = new ArrayList<>();
            for (Element element : room.select(MARKED)) {
                String text = element.hasAttr("content") ? element.attr("content") : element.text();
                if (text.length() <= LONGEST && found.size() < 5 && !vicinity.foreign(element)) {
                    found.add(text);
                }
            }
            List<String> names = full(names(found, outlets));
            if (!names.isEmpty()) {
                return names;
            }
        }
        for (int i = headline + 1; i < Math.min(blocks.size(), headline + AFTER); i++) {
            Block block = blocks.get(i);
            if (block.chars() <= LONGEST
                    && block.place().stepsTo(WRITER, 3) < 3
                    && !vicinity.foreign(block.place().element)) {
                List<String> names = full(names(List.of(block.text()), outlets));
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return List.of();
    }

    /** Far from the headline, a name is the author's where the page marks no other one. */
    private static List<String> onlyMarked(List<Block> blocks, int headline, Set<String> outlets) {
        Vicinity vicinity = new Vicinity(blocks, headline);
        Element page = blocks.getFirst().place().up(Integer.MAX_VALUE).element;
        List<String> found = new ArrayList<>();
        for (Element element : page.select(SIGNED)) {
            String text = element.text();
            if (text.length() <= LONGEST && found.size() < MOST && !vicinity.foreign(element)) {
                found.add(text);
            }
        }
        List<String> names = names(found, outlets);
        return names.size() == 1 && capital(names.getFirst()) ? names : List.of();
    }

    /** An emphasised line of nothing but full names between the headline and the first paragraph. */
    private static List<String> leading(List<Block> blocks, int headline, Set<String> outlets) {
        for (int i = headline + 1; i < Math.min(blocks.size() - 1, headline + 2 * AFTER); i++) {
            Block block = blocks.get(i);
            if (block.chars() > PROSE) {
                return List.of();
            }
            boolean before = blocks.get(i + 1).chars() > PROSE
                    && Objects.equals(
                            blocks.get(i + 1).place().element.parent(),
                            block.place().element.parent());
            if (before && block.chars() <= LONGEST && block.boldChars() * 10 >= block.chars() * 9) {
                List<String> names = names(List.of(block.text()), outlets);
                boolean full =
                        names.stream().allMatch(name -> FULL_NAME.matcher(name).matches());
                return full ? names : List.of();
            }
        }
        return List.of();
    }

    /** Beside full names, a single word is the place or the outlet. */
    private static List<String> full(List<String> names) {
        List<String> full = names.stream().filter(name -> name.indexOf(' ') > 0).toList();
        return full.isEmpty() ? names : full;
    }

    /** A line beside the headline that begins with "By" in some language. */
    private static List<String> lines(List<Block> blocks, int headline, Set<String> outlets) {
        Vicinity vicinity = new Vicinity(blocks, headline);
        for (int i = Math.max(0, headline - BEFORE); i < Math.min(blocks.size(), headline + AFTER); i++) {
            String text = blocks.get(i).text();
            if (i == headline
                    || text.length() > LONGEST_LINE
                    || vicinity.foreign(blocks.get(i).place().element)) {
                continue;
            }
            List<String> names = names(List.of(signed(blocks.get(i))), outlets).stream()
                    .filter(Authors::capital)
                    .toList();
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /** What follows "By" in the block, or in an element of its own inside it, up to a date; empty where nothing does. */
    private static String signed(Block block) {
        String text = "";
        for (String column : COLUMNS.split(block.text())) {
            Matcher posted = POSTED_BY.matcher(column);
            if (posted.find()) {
                return posted.group(1);
            }
            text = text.isEmpty() && PREFIX.matcher(column).find() ? column : text;
        }
        for (Element element : block.place().element.getElementsByTag("span")) {
            String own = element.text();
            if (own.length() <= LONGEST && PREFIX.matcher(own).find()) {
                text = own;
            }
        }
        Matcher date = DATE.matcher(text);
        return date.find() ? text.substring(0, date.start()) : text;
    }

    /** Names begin with capitals where the script has them; "by train" names nobody. */
    private static boolean capital(String name) {
        int last = name.lastIndexOf(' ');
        return last > 0 && !Character.isLowerCase(name.charAt(0)) && !Character.isLowerCase(name.charAt(last + 1));
    }

    private static List<String> names(List<String> found, Set<String> outlets) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String one : found) {
            String line = PREFIX.matcher(one.replace('\u00A0', ' ')).replaceFirst("");
            for (String part : SPLIT.split(line)) {
                String name = trimmed(PREFIX.matcher(part).replaceFirst(""));
                if (names.size() < MOST && name(name) && !outlets.contains(name.toLowerCase(Locale.ROOT))) {
                    names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
                }
            }
        }
        return List.copyOf(names.values());
    }

    private static String trimmed(String name) {
        int bracket = name.indexOf('(');
        return (bracket > 0 ? name.substring(0, bracket) : name)
                .replaceAll("^[\\s.,:–—-]+|[\\s,:–—-]+$", "")
                .replaceAll("\\s{1,50}", " ");
    }

    private static boolean name(String name) {
        return name.length() > 1
                && name.length() <= LONGEST
                && name.chars().filter(c -> c == ' ').count() < MOST_WORDS
                && name.chars().anyMatch(Character::isLetter)
                && !DEGREES.contains(name.toLowerCase(Locale.ROOT))
                && !NOISE.matcher(name).matches()
                && !PREFIX.matcher(name + " ").find()
                && Months.named(Months.fold(name)) == null;
    }

    private static List<String> organisation(Stated stated) {
        for (String name : stated.article().organisations()) {
            if (!name.isBlank() && name.length() <= LONGEST && !name.startsWith("http")) {
                return List.of(name.strip());
            }
        }
        return stated.article().authors().stream()
                .filter(name ->
                        !name.isBlank() && name.length() <= LONGEST && !name.startsWith("http") && !name.contains("@"))
                .limit(1)
                .toList();
    }

    private static Set<String> outlets(Stated stated) {
        Set<String> outlets = new LinkedHashSet<>();
        for (String name : new String[] {
            stated.metas().first("og:site_name"), stated.article().publisher()
        }) {
            if (name != null) {
                outlets.add(name.toLowerCase(Locale.ROOT).strip());
            }
        }
        return outlets;
    }
}
