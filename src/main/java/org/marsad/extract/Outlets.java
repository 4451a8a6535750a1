package org.marsad.extract;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells names of outlets from those of people and places, and others' from the page's own. */
final class Outlets {

    /** How much the name's place says already. */
    enum Trust {
        /** Nothing: it must be the name of a news agency, or call itself one. */
        KNOWN,
        /** It stands in the brackets of a dateline: it must look like an outlet. */
        BRACKETS,
        /** The line says that it is the source. */
        LABELLED
    }

    private static final int LONGEST = 50;
    private static final int MOST_WORDS = 6;

    /** The agencies that others print, as they write them themselves, folded. */
    private static final Set<String> AGENCIES = Stream.of(
                    "reuters|thomson reuters|رويترز|رۆیتەرز|afp|agence france presse|agence france-presse",
                    "فرانس برس|ا ف ب|فرانس پرس|ap|associated press|the associated press|اسوشيتد برس",
                    "الاسوشيتد برس|آسوشیتدپرس|dpa|د ب ا|الالمانية|upi|united press international",
                    "efe|ansa|tass|تاس|interfax|ria novosti|sputnik|سبوتنيك|xinhua|شينخوا|شينهوا|kyodo|press trust of india|pti|ani",
                    "anadolu|anadolu agency|anadolu ajansı|الاناضول|iha|dha|anka|demirören haber ajansı|ihlas haber ajansı",
                    "irna|ارنا|ايرنا|isna|ایسنا|tasnim|تسنیم|fars news|mehr news|مهر نيوز",
                    "sana|سانا|ina|واع|نينا|nna|spa|واس|wam|وام|kuna|كونا|petra|بترا|mena|ا ش ا|qna|قنا",
                    "anf|anha|هاوار|rojnews|mezopotamya ajansı|mesopotamia agency|cnn|bbc|سي ان ان|بي بي سي",
                    "agencies|news agencies|wire services|wires|وكالات|الوكالات|وكالات الانباء|ajanslar|خبرگزاریها|خبرگزاری‌ها|ئاژانسەکان")
            .flatMap(line -> Stream.of(line.split("\\|")))
            .map(Outlets::spelled)
            .collect(Collectors.toUnmodifiableSet());

    /** Words by which an outlet says what it is. */
    private static final Pattern SAYS_SO = Pattern.compile(
            "\\b(?:news agency|press agency|newswire|wire service|haber ajansi)\\b|^(?:وكاله|وكالات|خبرگزاري|ئاژانسي) .*");

    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile(
            "news|press\\b|agency|agencies|ajans|\\btv\\b|radio|times|post\\b|tribune|media|نيوز|وكال|قناه|صحيفه|موقع|جريده|تلفزيون|اذاعه|خبرگزار|ئاژانس");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{3,6}");
    private static final Pattern TITLED = Pattern.compile("[A-Z][a-z]{1,4}");
    private static final Pattern NO_NAME = Pattern.compile("(?i).*(?:\\d|https?:|@|www\\.|[!?؟…]).*");

    private final Set<String> own;

    /** @param own what the page calls itself */
    Outlets(Collection<String> own) {
        this.own =
                own.stream().map(Outlets::fold).filter(name -> !name.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    /** The first of the names that is another outlet's, as printed. */
    @Nullable
    String firstIn(List<String> names, Trust trust) {
        for (String name : names) {
            String plain = name.replaceAll("^[\\s\"'“”«»()\\[\\].:–—-]+|[\\s\"'“”«»()\\[\\].:–—-]+$", "");
            if (isOutlet(plain, trust) && !isOwn(plain)) {
                return plain;
            }
        }
        return null;
    }

    private static boolean isOutlet(String name, Trust trust) {
        if (name.length() < 2
                || name.length() > LONGEST
                || name.split("\\s+").length > MOST_WORDS
                || NO_NAME.matcher(name).matches()) {
            return false;
        }
        String folded = fold(name);
        boolean known = (AGENCIES.contains(spelled(name)) && !isTitled(name))
                || SAYS_SO.matcher(folded).find();
        return switch (trust) {
            case KNOWN -> known;
            case BRACKETS ->
                known
                        || LOOKS_LIKE_ONE.matcher(folded).find()
                        || CAPITALS.matcher(name).matches();
            case LABELLED -> name.chars().anyMatch(Character::isLetter);
        };
    }

    /** Short Latin names are agencies' only in capitals: Sana, Mena and Petra are people. */
    private static boolean isTitled(String name) {
        return TITLED.matcher(name).matches();
    }

    private boolean isOwn(String name) {
        String folded = fold(name);
        return own.stream()
                .anyMatch(mine -> mine.equals(folded)
                        || mine.equals(spelled(name))
                        || (folded.length() > 3 && mine.contains(folded)));
    }

    /** "A.F.P.", «أ ف ب» and «ا.ف.ب» are spelled alike. */
    private static String spelled(String name) {
        return fold(name).replace(" ", "");
    }

    /** Letters only as they are told apart by ear: no case, marks, dots, or forms of the Arabic alef. */
    private static String fold(String name) {
        String bare = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("[\\p{Mn}.ـ\\u200C\\u200D\\u200E\\u200F]+", "")
                .replace('ı', 'i')
                .replaceAll("[أإآٱ]", "ا")
                .replace('ى', 'ي')
                .replace('ی', 'ي')
                .replace('ک', 'ك')
                .replace('ة', 'ه');
        return bare.replaceAll("\\s+", " ").strip();
    }
}
