package org.marsad.article;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What of a text makes a revision when it changes. Pure. Left out are how blanks, quotation marks and dashes are set,
 * lines that only say when the page was updated or how long it takes to read, and lines that point to other articles.
 */
final class Substance {

    /** "Updated 5 minutes ago", "Last modified: 8 April 2025, 10:30", «آخر تحديث: قبل ٥ دقائق». */
    private static final Pattern STAMP = Pattern.compile("(?iu)^[\\W_]*(?:"
            + "(?:last\\s+)?(?:updated|modified|published|posted|edited)\\s*(?:at|on|[:|-])?\\s*"
            + "(?:\\p{N}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
            + "|just now|today|yesterday|a minute|an hour).*"
            + "|\\p{N}+\\s*min(?:ute)?s?\\s+read"
            + "|\\p{N}+\\s+(?:seconds?|minutes?|mins?|hours?|days?)\\s+ago"
            + "|(?:آخر\\s+تحديث|تم\\s+التحديث|تاريخ\\s+(?:النشر|التحديث)|نُ?شر\\s+في|وقت\\s+القراءة)\\s*:?.{0,40}"
            + "|(?:منذ|قبل)\\s+(?:\\p{N}+\\s+)?(?:لحظات|ثوان|دقيقة|دقيقتين|دقائق|ساعة|ساعتين|ساعات|يوم|يومين|أيام)"
            + ")[\\W_]*$");

    private static final int LONGEST_STAMP = 90;

    private static final Pattern POINTER = Pattern.compile(
            "(?i)^[\\W_]*(?:related(?:\\s+(?:articles?|stories|news|topics))?|read\\s+(?:more|also|next)|see\\s+also|more\\s+(?:on|from)|also\\s+read"
                    + "|recommended|most\\s+(?:read|popular)|اقر[أا](?:وا)?\\s+(?:أيض[اً]+|المزيد)|المزيد\\s+(?:من|عن)|مواضيع\\s+ذات\\s+صلة"
                    + "|أخبار\\s+ذات\\s+صلة|الأكثر\\s+قراءة|شاهد\\s+أيض[اً]+)(?:\\s*[:：].*|[\\W_]*)$");

    /** A line at the end of a text that is no sentence is a link to another article, or one of a list of them. */
    private static final int LONGEST_LINK = 140;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?؟…。:\"”»'’)]\\s*$");

    private Substance() {}

    static String of(String title, String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            String plain = plain(line);
            boolean stamp =
                    plain.length() <= LONGEST_STAMP && STAMP.matcher(plain).matches();
            if (!plain.isEmpty() && !stamp && !POINTER.matcher(plain).matches()) {
                lines.add(plain);
            }
        }
        return plain(title) + "\n\n" + String.join("\n", withoutLinks(lines));
    }

    /** Unless hardly anything is left: then the lines are the text. */
    private static List<String> withoutLinks(List<String> lines) {
        int end = lines.size();
        while (end > 0
                && lines.get(end - 1).length() <= LONGEST_LINK
                && !SENTENCE_END.matcher(lines.get(end - 1)).find()) {
            end--;
        }
        return end * 2 < lines.size() ? lines : lines.subList(0, end);
    }

    private static String plain(String line) {
        return Normalizer.normalize(line, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cf}\u0640]", "")
                .replaceAll("[“”„«»]", "\"")
                .replaceAll("[‘’`]", "'")
                .replaceAll("[‐‑‒–—―]", "-")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
