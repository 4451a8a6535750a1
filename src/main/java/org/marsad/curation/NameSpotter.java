package org.marsad.curation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what looks like a name and is none that is known, in paragraphs that mention a known entity: runs of capitalised words
 * in English, what follows a title in Arabic. Pure.
 */
final class NameSpotter {

    /** Most names of one article. */
    static final int MOST = 12;

    private static final int LONGEST_TEXT = 100_000;

    private NameSpotter() {}

    /** A place in a text. */
    record Span(int start, int end) {

        boolean touches(int from, int to) {
            return start < to && end > from;
        }
    }

    record Spotted(String name, int start, int end) {}

    /**
     * @param known    mentions of the gazetteer's entities
     * @param speakers speakers of claims that are no entity
     */
    static List<Spotted> spot(String text, String language, List<Span> known, List<Span> speakers) {
        if (known.isEmpty() || text.length() > LONGEST_TEXT) {
            return List.of();
        }
        boolean arabic = language.equals("ar");
        List<Spotted> found = new ArrayList<>();
        for (Span paragraph : paragraphs(text)) {
            if (known.stream().anyMatch(span -> span.touches(paragraph.start, paragraph.end))) {
                found.addAll(arabic ? ArabicNames.in(text, paragraph, known) : EnglishNames.in(text, paragraph, known));
            }
        }
        for (Span speaker : speakers) {
            if (speaker.start >= 0 && speaker.end <= text.length() && speaker.start < speaker.end) {
                found.addAll(arabic ? ArabicNames.whole(text, speaker) : EnglishNames.in(text, speaker, known));
            }
        }
        Map<String, Spotted> once = new LinkedHashMap<>();
        found.stream()
                .filter(name -> known.stream().noneMatch(span -> span.touches(name.start, name.end)))
                .forEach(name -> once.putIfAbsent(name.name, name));
        return once.values().stream().limit(MOST).toList();
    }

    private static List<Span> paragraphs(String text) {
        List<Span> paragraphs = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            paragraphs.add(new Span(start, end));
            start = end + 1;
        }
        paragraphs.add(new Span(start, text.length()));
        return paragraphs;
    }

    private static Set<String> words(String words) {
        return Stream.of(words.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    /** Two to five capitalised words in a row, without the titles and common words at their ends. */
    private static final class EnglishNames {

        private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'\u2019\u02BE\u02BF-]*");
        private static final Set<String> INSIDE = words("al bin ibn abu of el ben");
        private static final Set<String> NO_NAME = words(
                "the a an in on at by for from to of and but or as if when while"
                        + " after before since although though however meanwhile according his her its their our this that these"
                        + " those he she it they we i you there here what who which why how no not yes all some many most both"
                        + " monday tuesday wednesday thursday friday saturday sunday january february march april may june july"
                        + " august september october november december president prime minister deputy vice general major"
                        + " lieutenant colonel brigadier captain commander leader chief chairman speaker spokesman spokesperson"
                        + " spokeswoman secretary ambassador envoy senator representative mr mrs ms dr professor sheikh sayyid"
                        + " sayed imam ayatollah grand haj hajj mullah king prince iraqi iranian american syrian lebanese israeli"
                        + " turkish kurdish arab british russian saudi yemeni palestinian us uk un eu shia shiite sunni islamic"
                        + " muslim christian western eastern northern southern middle east state government parliament army"
                        + " forces police security council ministry defense defence foreign affairs interior united nations"
                        + " states national new two three four five first second last next former current senior top local");

        private EnglishNames() {}

        private record Word(String text, int start, int end) {

            boolean capitalised() {
                return Character.isUpperCase(text.charAt(0))
                        || (text.matches("(?i)al-.*") && text.length() > 3 && Character.isUpperCase(text.charAt(3)));
            }

            boolean common() {
                String bare = text.toLowerCase(Locale.ROOT).replaceAll("['\u2019]s?$", "");
                return NO_NAME.contains(bare) || text.length() < 2;
            }
        }

        static List<Spotted> in(String text, Span part, List<Span> known) {
            List<Word> words = new ArrayList<>();
            for (Matcher word = WORD.matcher(text).region(part.start, part.end); word.find(); ) {
                words.add(new Word(word.group(), word.start(), word.end()));
            }
            long capitals = words.stream().filter(Word::capitalised).count();
            if (capitals * 2 > words.size() && isHeading(text, part)) {
                return List.of(); // A headline: its capitals say nothing.
            }
            List<Spotted> names = new ArrayList<>();
            List<Word> run = new ArrayList<>();
            for (Word word : words) {
                boolean joined = run.isEmpty()
                        || text.substring(run.getLast().end, word.start).equals(" ");
                boolean named = known.stream().anyMatch(span -> span.touches(word.start, word.end));
                boolean goesOn = word.capitalised() || (!run.isEmpty() && INSIDE.contains(word.text));
                if (!run.isEmpty() && (!joined || !goesOn || named)) {
                    add(text, run, names);
                    run.clear();
                }
                if (named) {
                    continue; // A known name beside an unknown one is no part of it.
                }
                if (word.capitalised() || (!run.isEmpty() && joined && goesOn)) {
                    run.add(word);
                }
            }
            add(text, run, names);
            return names;
        }

        private static boolean isHeading(String text, Span part) {
            boolean whole = part.end == text.length() || text.charAt(part.end) == '\n';
            String end = text.substring(part.start, part.end).strip();
            return whole && !end.isEmpty() && ".!?:\"\u201D\u2019')".indexOf(end.charAt(end.length() - 1)) < 0;
        }

        private static void add(String text, List<Word> run, List<Spotted> names) {
            List<Word> name = new ArrayList<>(run);
            while (!name.isEmpty() && (name.getFirst().common() || INSIDE.contains(name.getFirst().text))) {
                name.removeFirst();
            }
            while (!name.isEmpty() && (name.getLast().common() || INSIDE.contains(name.getLast().text))) {
                name.removeLast();
            }
            long proper = name.stream()
                    .filter(Word::capitalised)
                    .filter(word -> !word.common())
                    .count();
            if (proper >= 2 && name.size() <= 5) {
                int start = name.getFirst().start;
                int end = name.getLast().end;
                String written = text.substring(start, end).replaceAll("['\u2019]s?$", "");
                names.add(new Spotted(written, start, start + written.length()));
            }
        }
    }

    /** What stands behind a title, up to a word that no name holds. */
    private static final class ArabicNames {

        private static final Pattern TITLE = Pattern.compile(
                "(?<!\\p{L})[وفبلك]?(?:القيادي|المتحدث باسم|الناطق باسم|المتحدث الرسمي باسم|الناطق الرسمي باسم"
                        + "|الشيخ|السيد|النائب|القائد|اللواء|العميد|الفريق|الزعيم|زعيم|قائد|المعاون|المرجع|الباحث|المحلل|الخبير)\\s+");
        private static final Pattern WORD = Pattern.compile("[\\p{IsArabic}&&\\p{L}\\p{M}\u0640]+");
        private static final Set<String> NO_NAME = words(
                "في من على إلى الى عن مع إن أن ان قال قالت أكد اكد أكدت ذكر أضاف اضاف"
                        + " أعلن اعلن صرح أوضح اوضح كشف شدد بين أشار اشار نفى دعا حذر رفض انه أنه إنه الذي التي الذين هذا هذه ذلك تلك"
                        + " كما بعد قبل خلال حول ضد لدى عند حيث وقد قد لم لن لا ما هو هي هم كان كانت يوم اليوم أمس امس الى حتى ثم أو او"
                        + " العراقي العراقية الإيراني الأمريكي الأميركي السياسي السياسية الأمني الأمنية العسكري العسكرية العام الركن"
                        + " السابق الحالي البارز المدعو اسمه اسمها لأنه لأنها الاعلى الأعلى إنهم يقول وقال وأكد وأضاف واضاف");
        private static final int LONGEST = 4;

        private ArabicNames() {}

        static List<Spotted> in(String text, Span part, List<Span> known) {
            NavigableMap<Integer, Integer> ends = new TreeMap<>();
            known.forEach(span -> ends.merge(span.start, span.end, Math::max));
            List<Spotted> names = new ArrayList<>();
            for (Matcher title = TITLE.matcher(text).region(part.start, part.end); title.find(); ) {
                add(text, new Span(behindOffice(text, title.end(), ends), part.end), names);
            }
            return names;
        }

        /** "the leader in the Mobilization Abu X": the name stands behind what he leads. */
        private static int behindOffice(String text, int start, NavigableMap<Integer, Integer> ends) {
            Map.Entry<Integer, Integer> next = ends.ceilingEntry(start);
            if (next != null) {
                String between = text.substring(start, Math.min(text.length(), Math.max(start, next.getKey())));
                if (between.isBlank() || between.matches("(في|ب|ل)\\s*(ال)?")) {
                    return next.getValue();
                }
            }
            return start;
        }

        static List<Spotted> whole(String text, Span part) {
            List<Spotted> names = new ArrayList<>();
            add(text, part, names);
            return names;
        }

        private static void add(String text, Span part, List<Spotted> names) {
            int start = -1;
            int end = part.start;
            int count = 0;
            for (Matcher word = WORD.matcher(text).region(part.start, part.end); word.find() && count < LONGEST; ) {
                boolean joined = text.substring(end, word.start()).isBlank();
                if (!joined || NO_NAME.contains(word.group()) || word.group().length() < 2) {
                    break;
                }
                start = start < 0 ? word.start() : start;
                end = word.end();
                count++;
            }
            if (count >= 2) {
                names.add(new Spotted(text.substring(start, end), start, end));
            }
        }
    }
}
