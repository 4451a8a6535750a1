package org.marsad.date;

import static org.marsad.date.Sense.Kind.*;

/** English words of time. */
final class EnglishLexicon {

    private EnglishLexicon() {}

    static Lexicon build() {
        Lexicon.Builder words = Lexicon.monthFirst();
        names(words);
        units(words);
        numbers(words);
        pointing(words);
        grammar(words);
        tense(words);
        return words.build();
    }

    private static void names(Lexicon.Builder words) {
        words.put(MONTH, 1, "january")
                .strict(MONTH, 1, "jan")
                .put(MONTH, 2, "february|feb")
                .strict(MONTH, 3, "march|mar")
                .put(MONTH, 4, "april|apr")
                .strict(MONTH, 5, "may")
                .put(MONTH, 6, "june|jun")
                .put(MONTH, 7, "july|jul")
                .put(MONTH, 8, "august|aug")
                .put(MONTH, 9, "september|sept|sep")
                .put(MONTH, 10, "october|oct")
                .put(MONTH, 11, "november|nov")
                .strict(MONTH, 12, "dec")
                .put(MONTH, 12, "december")
                .put(WEEKDAY, 1, "monday|mon")
                .put(WEEKDAY, 2, "tuesday|tue|tues")
                .put(WEEKDAY, 3, "wednesday")
                .strict(WEEKDAY, 3, "wed")
                .put(WEEKDAY, 4, "thursday|thu|thur|thurs")
                .put(WEEKDAY, 5, "friday|fri")
                .put(WEEKDAY, 6, "saturday")
                .strict(WEEKDAY, 6, "sat")
                .put(WEEKDAY, 7, "sunday")
                .strict(WEEKDAY, 7, "sun")
                .count(WEEKDAYS, 1, "mondays tuesdays wednesdays thursdays fridays saturdays sundays")
                .strict(SEASON, 0, "spring")
                .put(SEASON, 1, "summer|summertime")
                .strict(SEASON, 2, "fall")
                .put(SEASON, 2, "autumn")
                .put(SEASON, 3, "winter|wintertime")
                .strict(Q, 3, "q")
                .strict(Q, 6, "h")
                .put(DECADE_NAME, 20, "twenties")
                .put(DECADE_NAME, 30, "thirties")
                .put(DECADE_NAME, 40, "forties")
                .put(DECADE_NAME, 50, "fifties")
                .put(DECADE_NAME, 60, "sixties")
                .put(DECADE_NAME, 70, "seventies")
                .put(DECADE_NAME, 80, "eighties")
                .put(DECADE_NAME, 90, "nineties");
        words.put(HIJRI_MONTH, 1, "muharram")
                .put(HIJRI_MONTH, 2, "safar")
                .put(HIJRI_MONTH, 3, "rabi al awwal|rabi al-awal|rabi i")
                .put(HIJRI_MONTH, 4, "rabi al thani|rabi al akhir|rabi ii")
                .put(HIJRI_MONTH, 5, "jumada al awwal|jumada al ula|jumada i")
                .put(HIJRI_MONTH, 6, "jumada al thani|jumada al akhira|jumada ii")
                .put(HIJRI_MONTH, 7, "rajab")
                .put(HIJRI_MONTH, 8, "shaaban|sha'ban|shaban")
                .put(HIJRI_MONTH, 9, "ramadan|ramadhan")
                .put(HIJRI_MONTH, 10, "shawwal")
                .put(HIJRI_MONTH, 11, "dhu al qadah|dhul qadah|dhu al qa'dah")
                .put(HIJRI_MONTH, 12, "dhu al hijjah|dhul hijjah|dhu al hijja");
        words.put(FEAST, Feast.CHRISTMAS, "christmas|christmas day|xmas")
                .put(FEAST, Feast.CHRISTMAS_EVE, "christmas eve")
                .put(FEAST, Feast.NEW_YEARS_DAY, "new year's day|new year day|new years day")
                .put(FEAST, Feast.NEW_YEARS_EVE, "new year's eve|new years eve")
                .put(FEAST, Feast.THANKSGIVING, "thanksgiving|thanksgiving day")
                .put(FEAST, Feast.ELECTION_DAY, "election day")
                .put(FEAST, Feast.EASTER, "easter|easter sunday")
                .put(FEAST, Feast.NOWRUZ, "nowruz|newroz|norouz")
                .put(FEAST, Feast.ASHURA, "ashura|ashoura")
                .put(FEAST, Feast.ARBAEEN, "arbaeen|arba'een|arbain")
                .put(FEAST, Feast.EID_AL_FITR, "eid al fitr|eid ul fitr")
                .put(FEAST, Feast.EID_AL_ADHA, "eid al adha|eid ul adha");
    }

    private static void units(Lexicon.Builder words) {
        words.put(UNIT, Grain.MINUTE, "minute|min")
                .put(UNITS, Grain.MINUTE, "minutes|mins")
                .put(UNITS, Grain.SECOND, "seconds|secs")
                .put(UNIT, Grain.HOUR, "hour|hr")
                .put(UNITS, Grain.HOUR, "hours|hrs")
                .put(UNIT, Grain.DAY, "day")
                .put(UNITS, Grain.DAY, "days")
                .put(UNIT, Grain.WEEKEND, "weekend")
                .put(UNITS, Grain.WEEKEND, "weekends")
                .put(UNIT, Grain.WEEK, "week|workweek")
                .put(UNITS, Grain.WEEK, "weeks")
                .put(UNIT, Grain.MONTH, "month")
                .put(UNITS, Grain.MONTH, "months")
                .put(UNIT, Grain.QUARTER, "quarter")
                .put(UNITS, Grain.QUARTER, "quarters")
                .put(UNIT, Grain.YEAR, "year|yr|fiscal year|calendar year|financial year")
                .put(UNITS, Grain.YEAR, "years|yrs")
                .put(UNIT, Grain.DECADE, "decade")
                .put(UNITS, Grain.DECADE, "decades")
                .put(UNIT, Grain.CENTURY, "century")
                .put(UNITS, Grain.CENTURY, "centuries")
                .put(DUAL, Grain.WEEK, "fortnight")
                .put(HALF, "half")
                .put(PERIODIC, Grain.HOUR, "hourly")
                .put(PERIODIC, Grain.DAY, "daily|nightly|everyday")
                .put(PERIODIC, Grain.WEEK, "weekly")
                .put(PERIODIC, Grain.MONTH, "monthly")
                .put(PERIODIC, Grain.QUARTER, "every quarter")
                .put(PERIODIC, Grain.YEAR, "annually|yearly");
    }

    private static void numbers(Lexicon.Builder words) {
        words.count(
                        NUMBER,
                        1,
                        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                                + " sixteen seventeen eighteen nineteen twenty")
                .put(NUMBER, 30, "thirty")
                .put(NUMBER, 40, "forty")
                .put(NUMBER, 50, "fifty")
                .put(NUMBER, 60, "sixty")
                .put(NUMBER, 70, "seventy")
                .put(NUMBER, 80, "eighty")
                .put(NUMBER, 90, "ninety")
                .put(NUMBER, 100, "hundred")
                .put(NUMBER, 1000, "thousand")
                .put(NUMBER, 12, "dozen")
                .put(NUMBER, 2, "couple of|couple|a couple of|a couple")
                .count(
                        ORDINAL,
                        1,
                        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
                                + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth")
                .put(ORDINAL, 30, "thirtieth")
                .put(ORDINAL, -1, "final")
                .put(ARTICLE, "a|an")
                .put(THE, "the")
                .put(FEW, "few|several|many|a few|numerous")
                .count(SUFFIX, 0, "st nd rd th s");
    }

    private static void pointing(Lexicon.Builder words) {
        words.put(DEICTIC, Deictic.LAST, "last")
                .strict(DEICTIC, Deictic.LAST, "latest")
                .put(DEICTIC, Deictic.PAST, "past|recent")
                .put(DEICTIC, Deictic.PREVIOUS, "previous|preceding|prior")
                .put(DEICTIC, Deictic.THIS, "this|current")
                .put(DEICTIC, Deictic.NEXT, "next|coming|upcoming")
                .put(DEICTIC, Deictic.FOLLOWING, "following|ensuing|subsequent")
                .put(DEICTIC, Deictic.THAT, "that|that same|the same|same")
                .put(DAYREF, -2, "day before yesterday")
                .put(DAYREF, -1, "yesterday")
                .put(DAYREF, 0, "today")
                .put(DAYREF, 1, "tomorrow")
                .put(DAYREF, 2, "day after tomorrow")
                .put(TONIGHT, "tonight|tonite")
                .put(DAYPART, DayPart.MORNING, "morning|mornings")
                .put(DAYPART, DayPart.AFTERNOON, "afternoon|mid afternoon")
                .put(DAYPART, DayPart.EVENING, "evening")
                .put(DAYPART, DayPart.NIGHT, "night|overnight")
                .put(DAYPART, DayPart.DAWN, "dawn|daybreak")
                .put(CLOCK, 12, "noon|midday")
                .put(CLOCK, 0, "midnight")
                .put(PART, Part.EARLY, "early")
                .strict(PART, Part.EARLY, "beginning|start|beginnings|outset")
                .put(PART, Part.MID, "mid|middle")
                .put(PART, Part.LATE, "late")
                .strict(PART, Part.LATE, "end|close|conclusion")
                .put(EARLIER, "earlier|before that")
                .put(LATER, "later|after that")
                .put(MORE, "more|consecutive|straight|full|additional|long|trading|business|working")
                .put(
                        REF,
                        Reference.PRESENT,
                        "now|right now|currently|at present|presently|nowadays|these days"
                                + "|at the moment|at this time|for now|to date|till date")
                .put(
                        REF,
                        Reference.PAST,
                        "recently|lately|in recent days"
                                + "|in recent weeks|in recent months|in recent years|in recent decades")
                .put(
                        REF,
                        Reference.FUTURE,
                        "soon|the future|in the future|in the near future|in coming days|in coming weeks"
                                + "|in coming months|in the coming days|in the coming weeks|in the coming months|in the coming years");
    }

    private static void grammar(Lexicon.Builder words) {
        words.put(EVERY, "every|each|per")
                .put(APPROX, 0, "about|around|roughly|approximately|nearly|almost|circa|some|just")
                .put(APPROX, 1, "more than|over|at least|no less than")
                .put(APPROX, -1, "less than|fewer than|up to|at most|under|no more than")
                .put(SINCE, "since|ever since|starting from|beginning in|beginning on|starting in|starting on|as of")
                .put(UNTIL, "until|till|up until")
                .put(BY, "by")
                .put(BEFORE, "before|prior to|ahead of|pre|no later than")
                .put(AFTER, "after|post|following the|later than|no earlier than")
                .put(FROM, "from")
                .put(TO, "to|thru|through")
                .put(BETWEEN, "between")
                .put(AND, "and")
                .put(AGO, "ago|back")
                .put(OF, "of")
                .put(IN, "in|during|within|throughout|for")
                .put(ON, "on")
                .put(AT, "at")
                .put(RAID, "attack|attacks|assault|massacre|massacres|bombings|hijackings")
                .put(OLD, "old")
                .put(ONWARDS, "or later|and later|and beyond|and after|onward|onwards")
                .put(BEGINNING, "commencing|starting")
                .put(MERIDIEM, 0, "am|a.m|a m")
                .put(MERIDIEM, 12, "pm|p.m|p m")
                .put(ZONE, "gmt|utc|est|edt|pst|pdt|cet|local time|o'clock|oclock")
                .put(ERA, "ad|ce|ah")
                .put(
                        COUNTED,
                        "people|persons|fighters|soldiers|troops|men|women|members|civilians|families|homes|houses"
                                + "|prisoners|militants|terrorists|militiamen|police|officers|workers|students|employees|votes|shares"
                                + "|barrels|dollars|euros|dinars|pounds|rockets|missiles|drones|tons|tonnes|kilograms|kg|metres|meters"
                                + "|km|kilometers|kilometres|miles|feet|percent|per cent|points|bodies|victims|refugees|residents"
                                + "|children|recruits|volunteers|combatants|guards|troopers|guns|rifles|weapons|vehicles|tanks"
                                + "|square|cubic|million|billion|mph|cc|hp|pages|words|acres|hectares");
    }

    private static void tense(Lexicon.Builder words) {
        words.put(
                        SPEECH,
                        "speech|statement|interview|address|remarks|sermon|message|news conference|press conference"
                                + "|briefing|letter")
                // Endings like a past verb's.
                .strict(
                        WORD,
                        0,
                        "armed|unarmed|united|hundred|need|indeed|speed|red|bed|feed|shed|succeed|proceed|exceed");
        words.put(
                        FUTURE,
                        "will|'ll|ll|shall|would|won't|scheduled|expected|expects|slated|due"
                                + "|deadline|intends|intend|going to|set to|set for|is to|are to|was to|were to|hopes|tentatively|vowed to|"
                                + "pledged to|agreed to|promised to|effective|payable|expire|expires|postponed until|extended to|must|should|may be|can be")
                .strict(FUTURE, 0, "plan|plans|planned|planning|hope|aim|aims")
                .put(
                        PAST,
                        "said|was|were|had|did|says|told|went|came|took|made|gave|got|met|began|left|fell|rose|won|lost|wrote"
                                + "|spoke|held|shot|struck|blew|sent|saw|led|put|ran|became|found|brought|broke|fought|fled|drove|has been|have been"
                                + "|stood|paid|sold|bought|grew|closed at|thought|heard|withdrew|overthrew|knew|has|have");
    }
}
