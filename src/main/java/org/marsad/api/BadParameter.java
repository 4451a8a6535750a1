package org.marsad.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A request's parameter that can't be taken. */
final class BadParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String parameter;

    BadParameter(String parameter, String wanted) {
        super("'" + parameter + "' has to be " + wanted + ".");
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }

    static @Nullable LocalDate day(String parameter, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.getYear() < 1 || day.getYear() > 9999) {
                throw new BadParameter(parameter, "a day such as 2025-04-07");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new BadParameter(parameter, "a day such as 2025-04-07");
        }
    }

    static <E extends Enum<E>> @Nullable E word(String parameter, @Nullable String value, Class<E> words) {
        if (value == null || value.isBlank()) {
            return null;
        }
        for (E word : words.getEnumConstants()) {
            if (word.name().equalsIgnoreCase(value)) {
                return word;
            }
        }
        String known = Arrays.toString(words.getEnumConstants()).toLowerCase(Locale.ROOT);
        throw new BadParameter(parameter, "one of " + known.substring(1, known.length() - 1));
    }
}
