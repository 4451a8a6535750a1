package org.marsad.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where articles credit outlets, in English and Arabic. Pure. */
final class CreditCues {

    private static final int DATELINE = 110;
    private static final int LONGEST_LEAD = 600;
    private static final int LONGEST_TAIL = 90;
    private static final int LONGEST_CREDIT_LINE = 120;
    private static final int CREDIT_LINES = 5;

    /** A name in capitals; which of its words are the outlet's is tried from the longest. */
    private static final String NAME =
            "((?:[Tt]he )?[\\p{Lu}\\p{N}][\\p{L}\\p{N}'’-]*(?: (?:(?:of|for|the|in) )?[\\p{Lu}\\p{N}][\\p{L}\\p{N}'’-]*){0,5})";
    /** Words behind which an Arabic name begins; how long it is, is tried. */
    private static final String WORDS = "((?:[\\p{IsArabic}\\p{N}\\p{Mn}]+ ?){1,6})";

    private static final String DAY = "(?: (?:on|late on|earlier on|late) \\p{Lu}\\p{L}+)?";

    private static final Pattern BRACKETED = Pattern.compile("\\(([^()\\n]{2,40})\\)\\s*[-–—ـ:]");
    private static final Pattern OPENING = Pattern.compile(
            "^(?:[^-–—/|:()\\n]{2,40}?\\s*[-–—/|,،]\\s*)?([\\p{L}\\p{N}][^-–—/|:()،,\\n]{1,38}?)\\s*[-–—/|:](?=\\s)");

    private static final List<Pattern> LEAD = List.of(
            Pattern.compile(
                    "(?:^|,|[”\"]|\\bas|\\bwhich) " + NAME
                            + "(?: \\([\\p{L}. ]{2,8}\\))?(?: news agency| agency| television| TV)? (?:has |have )?(?:reported|reports|wrote|writes|quoted|revealed|said|says)\\b"),
            Pattern.compile(
                    "\\b(?:[Aa]ccording to|[Cc]iting|[Qq]uoting|told|tells|tell|speaking to|spoke to|interview with"
                            + "|interview by|published by|carried by|obtained by|report by|report in)"
                            + "(?: a)?(?: (?:report|interview|statement)(?: by| in| with| to)?)? " + NAME),
            Pattern.compile("^" + NAME
                    + "(?: \\([\\p{L}. ]{2,8}\\))?(?: news agency)? (?:reported|reports|quoted|cited|said|says)\\b"),
            Pattern.compile("(?:نقلا|نقلاً) عن " + WORDS),
            Pattern.compile(
                    "(?:بحسب|حسب|وفق|وفقا|وفقاً) (?:ل|لما |ما )?(?:(?:نقلت|نقله|نقلته|ذكرت|ذكرته|افادت|أفادت|اوردت|أوردت|نشرت|نشرته) )?"
                            + WORDS),
            Pattern.compile(
                    "(?:كما|حسبما|وفقما) (?:نقلت|ذكرت|افادت|أفادت|اوردت|أوردت|نشرت|قالت|نقل|ذكر|أفاد|افاد|أورد) "
                            + WORDS),
            Pattern.compile("^(?:و)?(?:نقلت|ذكرت|أفادت|افادت|أوردت|اوردت|كشفت|نشرت|نقل|ذكر|أفاد|أورد|كشف) " + WORDS),
            Pattern.compile("(?:في (?:حديث|تصريح|مقابلة|حوار|تصريحات)(?: خاص| خاصة)? (?:ل|مع |إلى ))" + WORDS),
            Pattern.compile(
                    "(?:قال|قالت|قالوا|صرح|صرّح|أبلغ|أبلغوا|أكد|أكدوا)[^.؟!\\n]{0,60}? (ل(?:[\\p{IsArabic}]+ ?){1,4})"));

    private static final List<Pattern> CREDIT_LINE = List.of(
            Pattern.compile(
                    "^" + NAME + "(?: \\([\\p{L}. ]{2,8}\\))? (?:first |also )?(?:reported|published|carried)" + DAY
                            + "(?:, citing its own \\p{L}+| (?:the|this|it|details)\\b[^.]{0,60}| first\\b[^.]{0,40}|,[^.]{0,60})?\\.$"),
            Pattern.compile("^(?:This|The) (?:report|story|article|news|interview) (?:was |is )?(?:first |originally )?"
                    + "(?:published|reported|carried|taken|appeared|comes|came) (?:by|in|on|from) " + NAME),
            Pattern.compile(
                    "^و?(?:هذا|ذلك) ما (?:ذكرته|نقلته|أفادت به|افادت به|أوردته|اوردته|نشرته|ذكره|نقله|نشره) " + WORDS),
            Pattern.compile("^و?(?:ذكرت|نقلت|أوردت|اوردت|نشرت) " + WORDS + "(?:التفاصيل|الخبر|النبأ)"));

    private static final List<Pattern> HELP = List.of(Pattern.compile(
            "^\\W{0,3}(?:With reporting by|Additional reporting(?: by)?|Reporting by|With)\\s*[:/|–—-]?\\s*" + NAME
                    + "\\W{0,3}$"));

    private static final List<Pattern> SOURCE = List.of(
            Pattern.compile("^\\W{0,3}(?:Source|Sources|Via|From)\\s*[:/|–—-]\\s*" + NAME + "\\W{0,3}$"),
            Pattern.compile("^\\W{0,3}(?:المصدر|المصادر|نقلا عن|نقلاً عن|عن)\\s*[:/|–—-]?\\s*" + WORDS + "\\W{0,3}$"),
            Pattern.compile("\\(([^()\\n]{2,40})\\)\\s*[.۔]?$"));

    private static final List<Pattern> HEADLINE = List.of(
            Pattern.compile("^([^:|]{2,40}):\\s"),
            Pattern.compile("\\s[-–—|]\\s([^-–—|]{2,40})$"),
            Pattern.compile("\\b(?:tells?|told) " + NAME),
            Pattern.compile("\\s(ل(?:وكالة )?[\\p{IsArabic}]+)(?::|$)"));

    /** "what Reuters reported", «ما نشرته رويترز»: a report that is answered, not carried. */
    private static final Pattern ANSWERED = Pattern.compile(
            "(?:\\bwhat|\\b(?:a|the|an) (?:\\p{L}+ )?report (?:that|which|by|in)|\\bما|تقرير|تقريرا|تقريراً|خبر|خبرا|أنباء)\\s*(?:\\p{L}+\\s*)?$");

    private final List<CreditCue> cues = new ArrayList<>();

    private CreditCues() {}

    static List<CreditCue> in(Credit.Told told) {
        CreditCues found = new CreditCues();
        found.page(told);
        found.text(told.text());
        return List.copyOf(found.cues);
    }

    private void page(Credit.Told told) {
        told.authors().forEach(author -> whole(Credit.Place.BYLINE, author));
        if (told.page() != null) {
            whole(Credit.Place.PAGE, told.page());
        }
        for (Pattern pattern : HEADLINE) {
            Matcher matcher = pattern.matcher(told.title());
            if (matcher.find()) {
                add(Credit.Place.HEADLINE, CreditNames.of(matcher.group(1), -1));
            }
        }
    }

    /** A byline may name several, and be all of a name. */
    private void whole(Credit.Place place, String line) {
        for (String part : line.split("\\s*[|•·,،;+/&()]\\s*|\\s+(?:and|with)\\s+|\\s+[-–—]+\\s+", 8)) {
            add(place, CreditNames.of(part, -1));
        }
    }

    private void text(String text) {
        String[] paragraphs = text.split("\n", -1);
        int at = 0;
        int seen = 0;
        String last = "";
        int lastAt = 0;
        for (String paragraph : paragraphs) {
            if (!paragraph.isBlank()) {
                if (seen == 0) {
                    dateline(paragraph, at);
                    lead(paragraph, at);
                } else if (seen < CREDIT_LINES && paragraph.length() <= LONGEST_CREDIT_LINE) {
                    all(CREDIT_LINE, Credit.Place.BODY, paragraph, at);
                }
                last = paragraph;
                lastAt = at;
                seen++;
            }
            at += paragraph.length() + 1;
        }
        if (seen > 1) {
            int from = Math.max(0, last.length() - LONGEST_TAIL);
            all(SOURCE, Credit.Place.BODY, last.substring(from), lastAt + from);
            all(HELP, Credit.Place.TAIL, last.substring(from), lastAt + from);
        }
    }

    private void dateline(String paragraph, int at) {
        String opening = paragraph.substring(0, Math.min(DATELINE, paragraph.length()));
        all(List.of(BRACKETED, OPENING), Credit.Place.DATELINE, opening, at);
    }

    private void lead(String paragraph, int at) {
        String sentence = paragraph.substring(0, Math.min(endOfSentence(paragraph), LONGEST_LEAD));
        for (Pattern pattern : LEAD) {
            Matcher matcher = pattern.matcher(sentence);
            while (matcher.find()) {
                if (!ANSWERED.matcher(sentence.substring(0, matcher.start(1))).find()) {
                    add(Credit.Place.LEAD, CreditNames.of(matcher.group(1), at + matcher.start(1)));
                }
            }
        }
    }

    private static int endOfSentence(String paragraph) {
        Matcher end = Pattern.compile("(?<![\\p{Lu}.][\\p{L}]?)[.!?؟…][”\"»’')]*(?=\\s)")
                .matcher(paragraph);
        return end.find() ? end.end() : paragraph.length();
    }

    private void all(List<Pattern> patterns, Credit.Place place, String line, int at) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                add(place, CreditNames.of(matcher.group(1), at + matcher.start(1)));
            }
        }
    }

    private void add(Credit.Place place, List<CreditCue.Name> names) {
        if (!names.isEmpty()) {
            cues.add(new CreditCue(place, names));
        }
    }
}
