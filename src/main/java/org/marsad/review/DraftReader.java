package org.marsad.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.Stance;
import org.marsad.date.Interval;

/** Reads a form as far as it can be understood without asking the database. */
final class DraftReader {

    /** Longest note, and longest value of a field. */
    static final int LONGEST = 4000;

    private static final Pattern NUMBER = Pattern.compile("(?:.*?(claims|articles)/)?#?(\\d{1,18})(?:[?#].*)?");

    private DraftReader() {}

    static Draft of(ReviewForm form, Current claim) {
        try {
            return read(form, claim);
        } catch (Unreadable e) {
            return new Draft.Wrong(e.reason);
        }
    }

    private static Draft.Wanted read(ReviewForm form, Current claim) {
        Decision decision = word(Decision.class, form.decision(), "decision");
        Status status = word(Status.class, form.status(), "status");
        String why = Current.plain(form.why());
        Review.Grade grade = grade(form);
        Draft.Evidence evidence = place(form.evidence(), "evidence");
        Draft.Evidence into = place(form.into(), "into");
        List<Review.Correction> corrections = corrections(form, claim);
        if (decision == null) {
            // A grade or a moved status needs no verdict on the reading.
            decision = Decision.COMMENT;
        }
        check(why.length() <= LONGEST, "long");
        check(!why.isEmpty() || decision == Decision.CONFIRM, "why");
        check(decision != Decision.CORRECT || !corrections.isEmpty(), "nothing");
        check(decision == Decision.CORRECT || corrections.isEmpty(), "fields");
        check((decision == Decision.MERGE) == (into != null), decision == Decision.MERGE ? "into" : "notMerged");
        check(into == null || (!into.article() && into.id() != claim.id()), "itself");
        check(evidence == null || evidence.article() || evidence.id() != claim.id(), "evidence.itself");
        check(evidence == null || status != null, "evidence.alone");
        String words = Current.plain(form.words());
        check(words.isEmpty() || (evidence != null && evidence.article()), "words.alone");
        return new Draft.Wanted(
                decision, why, grade, status, evidence, words, into == null ? null : into.id(), corrections);
    }

    private static List<Review.Correction> corrections(ReviewForm form, Current claim) {
        List<Review.Correction> corrections = new ArrayList<>();
        for (Map.Entry<Field, String> typed : form.fields().entrySet()) {
            Field field = typed.getKey();
            String before = claim.of(field);
            String after = typed.getValue();
            if (!after.equals(Current.plain(before))) {
                check(after.length() <= LONGEST, "long");
                checkField(field, after, claim);
                corrections.add(new Review.Correction(field, before, after));
            }
        }
        return List.copyOf(corrections);
    }

    private static void checkField(Field field, String value, Current claim) {
        switch (field) {
            case STANCE -> check(word(Stance.class, value, "stance") != null, "stance");
            case ANONYMOUS -> check(value.equals("true") || value.equals("false"), "anonymous");
            case REFERS -> check(value.isEmpty() || dated(value), "refers");
            case CONTENT -> check(!value.isEmpty() && claim.sentence().contains(value), "content");
            case CHAIN -> check(value.lines().count() <= 12, "chain");
            case SPEAKER, SPEAKER_WORDS -> {}
        }
    }

    private static boolean dated(String edtf) {
        try {
            Interval.parse(edtf);
            return true;
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            return false;
        }
    }

    private static Review.@Nullable Grade grade(ReviewForm form) {
        String reliability = Current.upper(form.reliability());
        String credibility = Current.upper(form.credibility());
        check(reliability.isEmpty() || reliability.matches("[A-F]"), "grade");
        check(credibility.isEmpty() || credibility.matches("[1-6]"), "grade");
        if (reliability.isEmpty() && credibility.isEmpty()) {
            return null;
        }
        return new Review.Grade(
                reliability.isEmpty() ? null : reliability,
                credibility.isEmpty() ? null : Integer.valueOf(credibility));
    }

    private static Draft.@Nullable Evidence place(@Nullable String typed, String reason) {
        String text = Current.plain(typed);
        if (text.isEmpty()) {
            return null;
        }
        Matcher number = NUMBER.matcher(text);
        check(number.matches(), reason);
        return new Draft.Evidence("articles".equals(number.group(1)), Long.parseLong(number.group(2)));
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> type, @Nullable String typed, String reason) {
        String text = Current.upper(typed);
        if (text.isEmpty()) {
            return null;
        }
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        throw new Unreadable(reason);
    }

    private static void check(boolean holds, String reason) {
        if (!holds) {
            throw new Unreadable(reason);
        }
    }

    /** Leaves the reading of a form at the first thing that is wrong with it. */
    private static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final String reason;

        Unreadable(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }
}
