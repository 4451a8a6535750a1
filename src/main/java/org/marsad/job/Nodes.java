package org.marsad.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which nodes are at work on what, and what waits for one, from db-scheduler's table. Thread-safe. */
@Component
class Nodes {

    private static final int MOST = 50;

    private final JdbcClient jdbc;

    Nodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A node with work in hand.
     *
     * @param heard when it last said that it is alive
     */
    record Node(String name, int atWork, @Nullable Instant heard) {}

    /**
     * Work of one sort.
     *
     * @param name   a task's name, such as {@code poll-source}
     * @param due    executions that are due and wait for a worker
     * @param oldest since when the first of them waits; null where none does
     */
    record Queue(String name, int atWork, int due, @Nullable Instant oldest) {}

    List<Node> nodes() {
        return jdbc.sql("""
                        select picked_by as name, count(*) as at_work, max(last_heartbeat) as heard
                        from scheduled_tasks
                        where picked
                          and picked_by is not null
                        group by picked_by
                        order by picked_by
                        limit :limit
                        """)
                .param("limit", MOST)
                .query((row, n) -> new Node(row.getString("name"), row.getInt("at_work"), moment(row, "heard")))
                .list();
    }

    /** The queues that can grow: sources to look at, and lanes of jobs. */
    List<Queue> queues(Instant now) {
        return jdbc.sql("""
                        select q.name,
                               count(*) filter (where t.picked) as at_work,
                               count(*) filter (where not t.picked and t.execution_time <= :now) as due,
                               min(t.execution_time) filter (where not t.picked and t.execution_time <= :now) as oldest
                        from (values ('poll-source'), ('run-job')) q(name)
                        left join scheduled_tasks t on t.task_name = q.name
                        group by q.name
                        order by q.name
                        """)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Queue(
                        row.getString("name"), row.getInt("at_work"), row.getInt("due"), moment(row, "oldest")))
                .list();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
