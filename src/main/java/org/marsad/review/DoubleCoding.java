package org.marsad.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.Stance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Claims that two analysts judge without seeing each other's judgement until both are in. */
@Component
class DoubleCoding {

    private static final int MOST = 100;
    private static final int MOST_PAIRS = 20_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    DoubleCoding(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum Outcome {
        DONE,
        /** There is no such claim, or nobody asked for it to be coded twice. */
        UNKNOWN,
        /** Two have coded it. */
        FULL,
        /** She has coded it already. */
        AGAIN,
        /** Neither a verdict nor a stance that the codebook knows. */
        UNREADABLE
    }

    /** An item that waits for her. */
    record Item(long claim, String content, String language, LocalDate day) {}

    /** An item that both have coded; coders in the order of their names. */
    record Coded(long claim, String content, String language, Judgement first, Judgement second) {

        public boolean same() {
            return first.decision.equals(second.decision) && first.stance.equals(second.stance);
        }
    }

    record Judgement(String coder, Instant at, String decision, String stance, String why) {}

    /** What a coder sees: the claim as it was read, and nobody's word on it. */
    record Task(
            long claim,
            String content,
            String sentence,
            String language,
            String source,
            LocalDate day,
            @Nullable String speaker) {}

    /** Puts a claim up for two analysts; does nothing where it is already. */
    Outcome ask(long claim, String by) {
        if (task(claim, false).isEmpty()) {
            return Outcome.UNKNOWN;
        }
        jdbc.sql(
                        "insert into double_coding (claim_id, asked_by, asked_at) values (:claim, :by, :at) on conflict do nothing")
                .param("claim", claim)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return Outcome.DONE;
    }

    /** Whether the claim is being coded and fewer than two have done so: till then nobody's word on it is shown to coders. */
    boolean open(long claim) {
        return jdbc.sql("""
                        select exists (select 1 from double_coding d
                                       where d.claim_id = :claim
                                         and (select count(*) from coding k where k.claim_id = d.claim_id) < 2)
                        """)
                .param("claim", claim)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    @Transactional
    Outcome code(long claim, String coder, String decision, String stance, @Nullable String why) {
        String verdict = Current.upper(decision);
        String label = Current.upper(stance);
        if (!(verdict.equals("CONFIRM") || verdict.equals("REJECT")) || !isStance(label)) {
            return Outcome.UNREADABLE;
        }
        // The item's row is held, so that the third coder comes after the second.
        Optional<Integer> asked = jdbc.sql("select 1 from double_coding where claim_id = :claim for update")
                .param("claim", claim)
                .query((row, n) -> row.getInt(1))
                .optional();
        if (asked.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        List<String> coders = jdbc.sql("select coder from coding where claim_id = :claim order by slot")
                .param("claim", claim)
                .query((row, n) -> row.getString("coder"))
                .list();
        if (coders.contains(coder)) {
            return Outcome.AGAIN;
        }
        if (coders.size() >= 2) {
            return Outcome.FULL;
        }
        String note = Current.plain(why);
        jdbc.sql("""
                        insert into coding (claim_id, slot, coder, at, decision, stance, why)
                        values (:claim, :slot, :coder, :at, :decision, :stance, :why)
                        """)
                .param("claim", claim)
                .param("slot", coders.size() + 1)
                .param("coder", coder)
                .param("at", Timestamp.from(clock.instant()))
                .param("decision", verdict)
                .param("stance", label)
                .param("why", note.substring(0, Math.min(note.length(), DraftReader.LONGEST)))
                .update();
        return Outcome.DONE;
    }

    private static boolean isStance(String label) {
        for (Stance stance : Stance.values()) {
            if (stance.name().equals(label)) {
                return true;
            }
        }
        return false;
    }

    /** What waits for this coder, oldest wish first. */
    List<Item> waiting(String coder) {
        return jdbc.sql("""
                        select c.id, left(c.content, 240) as content, a.language, c.sort_day
                        from double_coding d
                        join claim c on c.id = d.claim_id
                        join article a on a.id = c.article_id
                        where (select count(*) from coding k where k.claim_id = d.claim_id) < 2
                          and not exists (select 1 from coding k where k.claim_id = d.claim_id and k.coder = :coder)
                        order by d.asked_at, c.id
                        limit :most
                        """)
                .param("coder", coder)
                .param("most", MOST)
                .query((row, n) -> new Item(
                        row.getLong("id"),
                        row.getString("content"),
                        row.getString("language"),
                        row.getObject("sort_day", LocalDate.class)))
                .list();
    }

    /** The claim to code, empty unless it was put up ({@code asked}) or exists at all. */
    Optional<Task> task(long claim, boolean asked) {
        return jdbc.sql("""
                        select c.id, c.content, c.sentence, a.language, s.name, c.sort_day, c.speaker_text
                        from claim c
                        join article a on a.id = c.article_id
                        join source s on s.id = a.source_id
                        where c.id = :claim
                          and (not :asked or exists (select 1 from double_coding d where d.claim_id = c.id))
                        """)
                .param("claim", claim)
                .param("asked", asked)
                .query((row, n) -> new Task(
                        row.getLong("id"),
                        row.getString("content"),
                        row.getString("sentence"),
                        row.getString("language"),
                        row.getString("name"),
                        row.getObject("sort_day", LocalDate.class),
                        row.getString("speaker_text")))
                .optional();
    }

    /** What both have coded, newest first. */
    List<Coded> coded() {
        return jdbc.sql("""
                        select c.id, left(c.content, 240) as content, a.language,
                               f.coder as f_coder, f.at as f_at, f.decision as f_decision, f.stance as f_stance, f.why as f_why,
                               s.coder as s_coder, s.at as s_at, s.decision as s_decision, s.stance as s_stance, s.why as s_why
                        from coding f
                        join coding s on s.claim_id = f.claim_id and s.coder > f.coder
                        join claim c on c.id = f.claim_id
                        join article a on a.id = c.article_id
                        order by greatest(f.at, s.at) desc, c.id
                        limit :most
                        """)
                .param("most", MOST)
                .query((row, n) -> new Coded(
                        row.getLong("id"),
                        row.getString("content"),
                        row.getString("language"),
                        judgement(row, "f_"),
                        judgement(row, "s_")))
                .list();
    }

    private static Judgement judgement(ResultSet row, String prefix) throws SQLException {
        return new Judgement(
                row.getString(prefix + "coder"),
                row.getTimestamp(prefix + "at").toInstant(),
                row.getString(prefix + "decision"),
                row.getString(prefix + "stance").toLowerCase(Locale.ROOT),
                row.getString(prefix + "why"));
    }

    /** @param column {@code decision} or {@code stance} */
    Agreement agreement(String column) {
        String wanted = column.equals("stance") ? "stance" : "decision";
        return Agreement.of(jdbc.sql("""
                        select f.%1$s as first, s.%1$s as second
                        from coding f
                        join coding s on s.claim_id = f.claim_id and s.coder > f.coder
                        order by f.claim_id desc
                        limit :most
                        """.formatted(wanted))
                .param("most", MOST_PAIRS)
                .query((row, n) -> new Agreement.Pair(row.getString("first"), row.getString("second")))
                .list());
    }
}
