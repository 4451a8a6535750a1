package org.marsad.claim;

import java.util.List;
import java.util.Set;

/** Closed classes of English words, in the tokens' folded spelling. */
final class EnglishWords {

    static final Set<String> AUXILIARIES = words("""
            is are was were be been being am 's 're 'm has have had having 've 'd do does did will would 'll shall should may might
            must can could cannot can't couldn't won't wouldn't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't
            shouldn't mustn't""");

    static final Set<String> SUBORDINATORS = words("""
            that because as while when if although though whereas unless until before after since whether but so where why how
            than once yet nor or""");

    static final Set<String> RELATIVES = words("who which whom whose that");

    static final Set<String> PREPOSITIONS = words("""
            of in on at by for from with to into about over under against between through during without within near around
            among amid toward towards upon across behind along inside outside despite like via per above below beyond off
            following including concerning regarding according citing""");

    static final Set<String> DETERMINERS = words("""
            the a an this that these those his her its their our my your some any many several most few no all each every both
            another other one two three four five six seven eight nine ten dozens hundreds thousands""");

    static final Set<String> PRONOUNS =
            words("he she they it i we you him her them us me everyone somebody others nobody");

    static final Set<String> SUBJECTS = words("he she they it i we you");

    /** Verbs that attribute a quotation also when they stand before their subject. */
    static final Set<String> SPEECH = words("""
            said says say told tells asked asks wrote writes added adds tweeted replied replies responded continued explained argued
            noted insisted declared shouted yelled exclaimed joked stated warned announced wondered concluded recalled remarked
            demanded chanted interjected""");

    /** Verbs that close a statement of somebody: "S, Reuters reported". */
    static final Set<String> REPORTS = words("""
            said says reported reports added wrote noted indicated told confirmed announced claimed stated warned insisted
            explained""");

    /** Refusing these is saying nothing. */
    static final Set<String> SILENCES = words("""
            comment discuss elaborate authenticate say identify specify answer speculate provide respond disclose name""");

    /** Verbs of speech that take up a sentence again: "but said". */
    static final Set<String> RESUMING =
            words("said added warned stressed insisted denied noted admitted acknowledged conceded");

    static final Set<String> DAYS = words("""
            monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february march april
            may june july august september october november december""");

    /** What a statement is made in or by. */
    static final Set<String> MEANS = words("""
            statement statements interview interviews comments remarks speech tweet tweets post posts message letter email briefing
            conference address op-ed filing release call hearing rally debate video televised telephone phone""");

    private EnglishWords() {}

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.strip().split("\\s+")));
    }
}
