package org.marsad.web;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A language in which Marsad's pages are written. */
public enum Language {
    EN("en", "ltr", Locale.forLanguageTag("en-GB")),
    /** Levantine month names, digits 0 to 9, so that tables compare. */
    AR("ar", "rtl", Locale.forLanguageTag("ar-IQ-u-nu-latn"));

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "fa", "ckb", "ku-arab", "ur", "ps", "he", "yi", "sd", "ug", "arc", "syr", "dv", "az-arab");

    private final String tag;
    private final String direction;
    private final Locale locale;

    Language(String tag, String direction, Locale locale) {
        this.tag = tag;
        this.direction = direction;
        this.locale = locale;
    }

    /** The page language a BCP 47 tag asks for; null for any other language. */
    public static @Nullable Language of(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        return switch (Locale.forLanguageTag(tag).getLanguage()) {
            case "en" -> EN;
            case "ar" -> AR;
            default -> null;
        };
    }

    /** The direction in which a text of some language runs; {@code auto} where the language is unsure. */
    public static String directionOf(@Nullable String tag) {
        if (tag == null || tag.isBlank() || tag.equals("und")) {
            return "auto";
        }
        Locale locale = Locale.forLanguageTag(tag);
        String language = locale.getLanguage();
        String script =
                locale.getScript().isEmpty() ? "" : "-" + locale.getScript().toLowerCase(Locale.ROOT);
        return RIGHT_TO_LEFT.contains(language) || RIGHT_TO_LEFT.contains(language + script) ? "rtl" : "ltr";
    }

    public String tag() {
        return tag;
    }

    public String direction() {
        return direction;
    }

    public Locale locale() {
        return locale;
    }

    public boolean rightToLeft() {
        return direction.equals("rtl");
    }

    /** The one to switch to. */
    public Language other() {
        return this == EN ? AR : EN;
    }
}
