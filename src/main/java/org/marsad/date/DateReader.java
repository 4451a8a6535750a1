package org.marsad.date;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds and resolves date expressions. Pure and thread-safe. */
public final class DateReader {

    /** Version of the rules, stored with what they produced. */
    public static final String VERSION = "date-2";

    private static final Lexicon ENGLISH = EnglishLexicon.build();
    private static final Lexicon ARABIC = ArabicLexicon.build();
    private static final Lexicon PERSIAN = PersianLexicon.build();
    private static final Lexicon KURDISH = KurdishLexicon.build();

    /**
     * Expressions in text order, never overlapping.
     *
     * @param language BCP 47 code of the text
     * @param anchor   day that relative expressions count from; without it only absolute ones resolve
     */
    public List<DateExpression> read(String text, String language, @Nullable LocalDate anchor) {
        Lexicon lexicon = lexicon(language);
        return new Reading(new Scene(Words.of(text, lexicon), lexicon.monthFirst, anchor)).all();
    }

    private static Lexicon lexicon(String language) {
        return switch (language.split("[-_]", 2)[0]) {
            case "ar" -> ARABIC;
            case "fa", "prs" -> PERSIAN;
            case "ku", "ckb", "kmr", "sdh" -> KURDISH;
            default -> ENGLISH;
        };
    }
}
