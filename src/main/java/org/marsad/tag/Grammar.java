package org.marsad.tag;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Closed lists of English and Arabic words, folded, that help to read what stands around a name. */
final class Grammar {

    private static final Set<String> ABBREVIATIONS =
            words("rep sen gen lt col maj brig cpl sgt capt adm mr mrs ms dr st gov prof hon rev jr sr");

    /** The article as it is written in front of names in Latin letters; those that are English words need a hyphen. */
    private static final Set<String> ARTICLES = words("al el ul ol");

    private static final Set<String> HYPHENATED_ARTICLES =
            words("ash ach as an ar at ad az adh ath es er en ed et os us");

    /** English words that names are made of; they are matched as written, never by sound. */
    private static final Set<String> GENERIC = words("""
            administration aerospace afar against agency air airbase airport alliance america american anti apparatus
            armed army assembly assets assistance associated atlantic authorities authority axis bank base battalion
            battalions bloc blood border british broadcasting building cabinet camp capital cave cell central city
            coalition combat combined command commission committee companions companies company complex congressman
            conquest construction control coordinating coordination corporation corps council counter counterterrorism
            court day defeat defence defense democratic department destroyer development diplomatic division east
            embassy emergency english entity faction federal federation field fields fighting folks for force forces
            foreign formation framework france front garrison gas general global god gods golden government governorate
            grand great green group guard guardians guards headquarters heights high hour house human in independent
            inherent institute intelligence interior international iran iranian iraq iraqi islamic israel israeli joint
            judicial judiciary justice kingdom kurdish law leader league lebanese lebanon liberation live loyal
            management martyrs master media men military militia minister ministers ministry mission mobilisation
            mobilization monitor movement mr national nations near network news noble north observatory occupied of
            office officials oil operation operations order organisation organization palestinian parliament party
            patriotic peace people peoples plain plains police policy popular president press prime progress promise
            promised protection province rapid rebels reconstruction regime regiments region regional religious
            representatives republic resistance resolve response revenge revolution revolutionaries revolutionary
            righteous rights second secretary security service services shiite shrine soldiers south southern special
            squad state states strip study suburbs support supporters supreme syria syrian task terrorism territories
            the to tower treasury treaty trend tribal troops true unified union united units us victory village war
            west white wing wisdom workers zionist zone today arab arabic first third three holy big new old
            """);

    private Grammar() {}

    static boolean isAbbreviation(String folded) {
        return ABBREVIATIONS.contains(folded);
    }

    static boolean isGeneric(String folded) {
        return GENERIC.contains(folded);
    }

    /** Whether the word is an Arabic article in Latin letters with its noun behind it. */
    static boolean isArticle(Words words, int word) {
        int length = words.length(word);
        if (length < 2 || length > 3 || words.is(word, Words.ARABIC) || !words.joined(word + 1)) {
            return false;
        }
        char first = words.letter(word, 0);
        if (first != 'a' && first != 'e' && first != 'u' && first != 'o') {
            return false;
        }
        String folded = words.folded(word);
        return ARTICLES.contains(folded)
                || (words.is(word, Words.HYPHEN_BEHIND) && HYPHENATED_ARTICLES.contains(folded));
    }

    static Set<String> words(String list) {
        return Arrays.stream(list.trim().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
