package org.marsad.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import org.marsad.claim.EnglishCues.Form;

/** The forms of an English verb, by rule unless past and participle are given: {@code say/said/said}. */
final class Inflection {

    private static final String DOUBLING = " admit plan commit slam refer compel sum stop spur ";

    private Inflection() {}

    static Map<String, Form> of(String entry) {
        String[] parts = entry.split("/");
        String base = parts[0];
        Map<String, Form> forms = new LinkedHashMap<>();
        forms.put(base, Form.BASE);
        forms.put(third(base), Form.THIRD);
        forms.put(ing(base), Form.ING);
        forms.putIfAbsent(parts.length > 1 ? parts[1] : past(base), Form.PAST);
        if (parts.length > 2) {
            forms.putIfAbsent(parts[2], Form.PAST);
        }
        return forms;
    }

    private static String third(String base) {
        if (endsInConsonantY(base)) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        boolean hissing = base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch") || base.endsWith("x");
        return base + (hissing ? "es" : "s");
    }

    private static String past(String base) {
        if (endsInConsonantY(base)) {
            return base.substring(0, base.length() - 1) + "ied";
        }
        return base.endsWith("e") ? base + "d" : doubled(base) + "ed";
    }

    private static String ing(String base) {
        boolean silent = base.endsWith("e") && !base.endsWith("ee");
        return (silent ? base.substring(0, base.length() - 1) : doubled(base)) + "ing";
    }

    private static String doubled(String base) {
        return DOUBLING.contains(" " + base + " ") ? base + base.charAt(base.length() - 1) : base;
    }

    private static boolean endsInConsonantY(String base) {
        return base.endsWith("y") && "aeou".indexOf(base.charAt(base.length() - 2)) < 0;
    }
}
