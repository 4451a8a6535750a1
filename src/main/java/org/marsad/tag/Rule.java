package org.marsad.tag;

import java.util.Locale;
import java.util.Optional;
import org.marsad.entity.Entity;

/**
 * Why a mention counts, with what shows it. Its code is stored and handed out, and stays the same between versions:
 * {@code alias}, {@code spelling:Shibl al-Zaidi}, {@code short:kataib-hezbollah@12}, {@code context:iraq@title}.
 *
 * @param on    the name as listed where it was {@link Kind#SPELLING spelled} or {@link Kind#COORDINATED pieced together};
 *              else the id of the entity whose mention shows it; empty where nothing is needed
 * @param place where that mention begins, {@link #TITLE} or {@link #NOWHERE}
 */
public record Rule(Kind kind, String on, int place) {

    /** The place of the headline, which stands in front of the text. */
    public static final int TITLE = -1;

    public static final int NOWHERE = -2;

    private static final String IN_TITLE = "title";
    private static final Rule ALIAS = new Rule(Kind.ALIAS, "", NOWHERE);

    /** The kinds; their names in lower case begin the code. */
    public enum Kind {
        /** Written as listed. */
        ALIAS,
        /** Written otherwise than listed. */
        SPELLING,
        /** Of several names that share a word: "Qais and Laith al-Khazali". */
        COORDINATED,
        /** A number of a list of brigades. */
        BRIGADE,
        /** Short for what is named in full in the same article. */
        SHORT,
        /** An acronym that the article puts in brackets behind the full name. */
        INTRODUCED,
        /** May mean other things; something else in the article says that it does not. */
        CONTEXT
    }

    static Rule alias() {
        return ALIAS;
    }

    static Rule listed(Kind kind, String name) {
        return new Rule(kind, name, NOWHERE);
    }

    static Rule shown(Kind kind, Entity entity, int place) {
        return new Rule(kind, entity.id(), place);
    }

    static Rule shown(Kind kind, Evidence.Support support) {
        return new Rule(kind, support.entity(), support.place());
    }

    public String code() {
        StringBuilder code = new StringBuilder(kind.name().toLowerCase(Locale.ROOT));
        if (!on.isEmpty()) {
            code.append(':').append(on);
        }
        if (place != NOWHERE) {
            code.append('@').append(place == TITLE ? IN_TITLE : Integer.toString(place));
        }
        return code.toString();
    }

    /** Empty for what an older version wrote in words of its own. */
    public static Optional<Rule> parse(String code) {
        int colon = code.indexOf(':');
        String name = colon < 0 ? code : code.substring(0, colon);
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return parse(kind, colon < 0 ? "" : code.substring(colon + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<Rule> parse(Kind kind, String rest) {
        boolean leansOnName = kind == Kind.SPELLING || kind == Kind.COORDINATED;
        int at = leansOnName ? -1 : rest.lastIndexOf('@');
        if (at < 0) {
            boolean complete = leansOnName || (mayStandAlone(kind) && rest.isEmpty());
            return complete ? Optional.of(new Rule(kind, rest, NOWHERE)) : Optional.empty();
        }
        String place = rest.substring(at + 1);
        if (place.equals(IN_TITLE)) {
            return Optional.of(new Rule(kind, rest.substring(0, at), TITLE));
        }
        return place.matches("\\d{1,9}")
                ? Optional.of(new Rule(kind, rest.substring(0, at), Integer.parseInt(place)))
                : Optional.empty();
    }

    private static boolean mayStandAlone(Kind kind) {
        return kind == Kind.ALIAS || kind == Kind.BRIGADE;
    }
}
