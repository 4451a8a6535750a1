package org.marsad.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /ledger}: what became of the statements of anonymous sources, by the outlet that had them first and by their type.
 * A copy is not charged to the outlet that copied.
 */
@Controller
class LedgerPage {

    /** A rate of fewer statements says nothing. */
    private static final int LEAST = 5;

    private static final int MOST_ROWS = 200;

    /** Years that are looked at where the reader asks for no other time. */
    private static final int YEARS = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    LedgerPage(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Listed(long statement, String content, String language, boolean confirmed, boolean denied) {}

    /**
     * @param contested both confirmed and denied
     * @param listed    the first of them, those with an answer first
     */
    record Row(
            @Nullable Name outlet,
            @Nullable String source,
            String type,
            int total,
            int confirmed,
            int denied,
            int contested,
            List<Listed> listed) {

        public int open() {
            return total - confirmed - denied - contested;
        }

        /** In hundredths; null below the least number. */
        @Nullable
        public Integer confirmedRate() {
            return total < LEAST ? null : Math.round(100f * confirmed / total);
        }

        @Nullable
        public Integer deniedRate() {
            return total < LEAST ? null : Math.round(100f * denied / total);
        }
    }

    record View(List<Row> rows, LocalDate from, int least, List<String> notices) {}

    @GetMapping("/ledger")
    String ledger(@RequestParam(required = false) @Nullable String from, Model model) {
        Query query = new Query();
        LocalDate asked = query.day(from, "from");
        LocalDate first = asked == null
                ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusYears(YEARS)
                : asked;
        model.addAttribute("view", new View(rows(first), first, LEAST, query.notices()));
        return "ledger";
    }

    private List<Row> rows(LocalDate from) {
        return jdbc.sql("""
                        with told as (
                            select distinct i.origin_entity_id as entity,
                                   case when i.origin_entity_id is null then coalesce(i.origin_source_id, i.source_id) end as source,
                                   coalesce(c.anonymous_type, 'source') as type, i.statement_id
                            from claim c
                            join statement_instance i on i.claim_id = c.id
                            where c.anonymous
                              and c.counts
                              and c.sort_day >= :from
                        ), judged as (
                            select told.*, s.content, s.language,
                                   exists (select 1 from statement_link l
                                           where l.other_id = told.statement_id and l.kind = 'CONFIRMS') as confirmed,
                                   exists (select 1 from statement_link l
                                           where l.other_id = told.statement_id and l.kind = 'DENIES') as denied
                            from told
                            join statement s on s.id = told.statement_id
                        ), summed as (
                            select entity, source, type, count(*) as total,
                                   count(*) filter (where confirmed and not denied) as confirmed,
                                   count(*) filter (where denied and not confirmed) as denied,
                                   count(*) filter (where denied and confirmed) as contested,
                                   (array_agg(array[statement_id::text, left(content, 120), language, confirmed::text, denied::text]
                                              order by (confirmed or denied) desc, statement_id))[1\\:40] as listed
                            from judged
                            group by entity, source, type
                        )
                        select e.slug, e.name, e.name_ar, s.name as source, summed.type, summed.total, summed.confirmed,
                               summed.denied, summed.contested, summed.listed
                        from summed
                        left join entity e on e.id = summed.entity
                        left join source s on s.id = summed.source
                        order by summed.total desc, e.name, s.name, summed.type
                        limit :limit
                        """)
                .param("from", from)
                .param("limit", MOST_ROWS)
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        List<Listed> listed = new ArrayList<>();
        for (Object one : (Object[]) row.getArray("listed").getArray()) {
            List<String> words = Arrays.asList((String[]) one);
            listed.add(new Listed(
                    Long.parseLong(words.get(0)),
                    words.get(1),
                    words.get(2),
                    Boolean.parseBoolean(words.get(3)),
                    Boolean.parseBoolean(words.get(4))));
        }
        return new Row(
                Name.of(row, ""),
                row.getString("source"),
                Objects.requireNonNull(row.getString("type")),
                row.getInt("total"),
                row.getInt("confirmed"),
                row.getInt("denied"),
                row.getInt("contested"),
                List.copyOf(listed));
    }
}
