package org.marsad.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a text is the same in every language: the entities that it names, its numbers and its dates, each once, in the order
 * in which they first stand there. Immutable; pure.
 *
 * @param order one number an anchor; entities are positive, numbers and dates negative
 */
record Anchors(List<Long> order) {

    private static final int MOST = 120;
    private static final int MOST_PRINTS = 24;
    /** Pairs of anchors that stand so near are looked up by. */
    private static final int NEAR = 2;

    private static final Pattern DIGITS = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Nd}+(?:[.,٫٬]\\p{Nd}+)*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Mn}]+");

    private static final Map<String, Integer> NUMBERS = numbers();

    /** An entity's mention in the body. */
    record Named(long entity, int start, int end) {}

    /** A date expression that resolves to days. */
    record Dated(String edtf, int start, int end) {}

    static Anchors of(String text, List<Named> names, List<Dated> dates) {
        List<long[]> found = new ArrayList<>();
        names.forEach(name -> found.add(new long[] {name.start, name.entity}));
        dates.forEach(date -> found.add(new long[] {date.start, -1 - (Shingles.mix(date.edtf.hashCode()) >>> 2)}));
        Matcher digits = DIGITS.matcher(text);
        while (digits.find()) {
            if (free(digits.start(), names, dates)) {
                found.add(new long[] {digits.start(), number(digits.group())});
            }
        }
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            Integer number = NUMBERS.get(words.group().toLowerCase(Locale.ROOT));
            if (number != null && free(words.start(), names, dates)) {
                found.add(new long[] {words.start(), number(String.valueOf(number))});
            }
        }
        found.sort(Comparator.comparingLong(anchor -> anchor[0]));
        Set<Long> once = new LinkedHashSet<>();
        found.forEach(anchor -> once.add(anchor[1]));
        return new Anchors(once.stream().limit(MOST).toList());
    }

    private static boolean free(int at, List<Named> names, List<Dated> dates) {
        return names.stream().noneMatch(name -> name.start <= at && at < name.end)
                && dates.stream().noneMatch(date -> date.start <= at && at < date.end);
    }

    private static long number(String digits) {
        StringBuilder plain = new StringBuilder();
        digits.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : -1)
                .filter(c -> c >= 0)
                .forEach(plain::appendCodePoint);
        return -1 - (Shingles.mix(plain.toString().hashCode() * 31L + 7) >>> 2);
    }

    private static Map<String, Integer> numbers() {
        return Map.ofEntries(
                Map.entry("two", 2),
                Map.entry("three", 3),
                Map.entry("four", 4),
                Map.entry("five", 5),
                Map.entry("six", 6),
                Map.entry("seven", 7),
                Map.entry("eight", 8),
                Map.entry("nine", 9),
                Map.entry("ten", 10),
                Map.entry("eleven", 11),
                Map.entry("twelve", 12),
                Map.entry("ثلاثة", 3),
                Map.entry("ثلاث", 3),
                Map.entry("أربعة", 4),
                Map.entry("أربع", 4),
                Map.entry("اربعة", 4),
                Map.entry("خمسة", 5),
                Map.entry("خمس", 5),
                Map.entry("ستة", 6),
                Map.entry("ست", 6),
                Map.entry("سبعة", 7),
                Map.entry("سبع", 7),
                Map.entry("ثمانية", 8),
                Map.entry("ثماني", 8),
                Map.entry("تسعة", 9),
                Map.entry("تسع", 9),
                Map.entry("عشرة", 10),
                Map.entry("عشر", 10));
    }

    int size() {
        return order.size();
    }

    /** Hashes of neighbours, by which texts in other languages find it: told apart from those of words. */
    long[] prints() {
        TreeSet<Long> pairs = new TreeSet<>();
        for (int i = 0; i < order.size(); i++) {
            for (int j = i + 1; j <= i + NEAR && j < order.size(); j++) {
                long low = Math.min(order.get(i), order.get(j));
                long high = Math.max(order.get(i), order.get(j));
                pairs.add(Shingles.mix(Shingles.mix(low * 31 + 101) + high));
            }
        }
        return pairs.stream().mapToLong(Long::longValue).limit(MOST_PRINTS).toArray();
    }

    int shared(Anchors other) {
        Set<Long> both = new HashSet<>(order);
        both.retainAll(other.order);
        return both.size();
    }

    /** How many of those that both have can be read in the same order in both. */
    int inSameOrder(Anchors other) {
        int[] row = new int[other.order.size() + 1];
        for (long mine : order) {
            int diagonal = 0;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                row[j] = mine == other.order.get(j - 1) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
                diagonal = above;
            }
        }
        return row[row.length - 1];
    }

    /** Whether the first of one is among the first few of the other. */
    boolean opensLike(Anchors other, int few) {
        return !order.isEmpty()
                && !other.order.isEmpty()
                && (other.order.subList(0, Math.min(few, other.size())).contains(order.getFirst())
                        || order.subList(0, Math.min(few, size())).contains(other.order.getFirst()));
    }

    /** How many numbers and dates both have. */
    int sharedFigures(Anchors other) {
        Set<Long> both = new HashSet<>(order);
        both.retainAll(other.order);
        return (int) both.stream().filter(anchor -> anchor < 0).count();
    }

    static Anchors stored(Long[] order) {
        return new Anchors(Arrays.asList(order));
    }
}
