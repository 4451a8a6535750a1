package org.marsad.statement;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The consonants of a name, the same for its Arabic spelling and for how newsrooms write it in Latin letters: "Raad
 * al-Maliki" and «رعد المالكي» are both {@code rd mlk}. Rough: it tells names apart within one statement, not in a register.
 */
final class NameSkeleton {

    private static final String ARABIC = "بتثجحخدذرزسشصضطظفقكلمنهغگپچڤ";
    private static final String LATIN = "bttjhhddrzsssdtzfkklmnhggbjf";

    private NameSkeleton() {}

    static String of(String name) {
        StringBuilder all = new StringBuilder();
        for (String word : name.strip().split("[\\s\\-‐‑]+")) {
            String bones = bones(word);
            if (!bones.isEmpty()) {
                all.append(all.isEmpty() ? "" : " ").append(bones);
            }
        }
        return all.toString();
    }

    private static String bones(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        if (plain.equals("al") || plain.equals("el") || plain.equals("ال")) {
            return "";
        }
        if (plain.startsWith("ال") && plain.length() > 4) {
            plain = plain.substring(2);
        }
        plain = plain.replace("sh", "s")
                .replace("kh", "h")
                .replace("gh", "g")
                .replace("th", "t")
                .replace("dh", "d");
        StringBuilder bones = new StringBuilder();
        for (int at = 0; at < plain.length(); at++) {
            char bone = bone(plain.charAt(at));
            boolean silent = bone == 'h' && at == plain.length() - 1;
            if (bone != 0 && !silent && (bones.isEmpty() || bones.charAt(bones.length() - 1) != bone)) {
                bones.append(bone);
            }
        }
        return bones.toString();
    }

    private static char bone(char letter) {
        int arabic = ARABIC.indexOf(letter);
        if (arabic >= 0) {
            return LATIN.charAt(arabic);
        }
        return switch (letter) {
            case 'q', 'c', 'x' -> 'k';
            case 'p' -> 'b';
            case 'v' -> 'f';
            case 'b', 'd', 'f', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'r', 's', 't', 'z' -> letter;
            default -> 0;
        };
    }
}
