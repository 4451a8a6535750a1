package org.marsad.ingest;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.fetch.FetchSettings;
import org.marsad.fetch.HostGate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A host's next free moment as a row, so that one request at a time, the gap, and a wait the host asked for hold across
 * threads and nodes. The database's clock decides. A pass that a killed node never gave back runs out by itself.
 */
@Component
class JdbcHostGate implements HostGate {

    private static final Logger log = LoggerFactory.getLogger(JdbcHostGate.class);
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(20);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final Duration longestHold;

    JdbcHostGate(JdbcClient jdbc, FetchSettings settings) {
        this.jdbc = jdbc;
        this.longestHold = settings.timeout().multipliedBy(2).plusSeconds(30);
    }

    @Override
    public Pass enter(String host, Duration gap) throws InterruptedException {
        UUID holder = UUID.randomUUID();
        Try last = take(host, holder);
        while (!last.taken) {
            Thread.sleep(bounded(last.left));
            last = take(host, holder);
        }
        return new Held(host, holder, gap, last.left);
    }

    /** @param left how long a host that was taken wants to be left alone, else how long until it is free */
    private record Try(boolean taken, Duration left) {}

    private final class Held implements Pass {

        private final String host;
        private final UUID holder;
        private final Duration heldOff;
        private Duration gap;
        private Duration holdOff = Duration.ZERO;

        Held(String host, UUID holder, Duration gap, Duration heldOff) {
            this.host = host;
            this.holder = holder;
            this.gap = gap;
            this.heldOff = heldOff;
        }

        @Override
        public void widen(Duration wider) {
            gap = wider.compareTo(gap) > 0 ? wider : gap;
        }

        @Override
        public void holdOff(Duration time) {
            holdOff = time.compareTo(holdOff) > 0 ? time : holdOff;
        }

        @Override
        public @Nullable Duration heldOff() {
            return heldOff.isPositive() ? heldOff : null;
        }

        @Override
        public void close() {
            try {
                giveBack(host, holder, gap, holdOff);
            } catch (DataAccessException e) {
                giveBackOnceMore();
            }
        }

        /** A broken connection is replaced by the next one; a database that is away lets the pass run out. */
        private void giveBackOnceMore() {
            try {
                giveBack(host, holder, gap, holdOff);
            } catch (DataAccessException e) {
                log.warn("{} stays held until its pass runs out: the database did not take it back", host);
            }
        }
    }

    /** One statement, since every request to a site begins with it. */
    private Try take(String host, UUID holder) {
        return jdbc.sql("""
                        with taken as (
                            insert into host (name, held_by, held_until)
                            values (:host, :holder, clock_timestamp() + make_interval(secs => :hold))
                            on conflict (name) do update
                            set held_by = excluded.held_by, held_until = excluded.held_until
                            where (host.free_at <= clock_timestamp() or host.held_off_until > clock_timestamp())
                              and (host.held_by is null or host.held_until < clock_timestamp())
                            returning held_off_until
                        )
                        select true as taken,
                               coalesce(extract(epoch from held_off_until - clock_timestamp()) * 1000, 0)::bigint as millis
                        from taken
                        union all
                        select false,
                               case when free_at > clock_timestamp()
                                    then (extract(epoch from free_at - clock_timestamp()) * 1000)::bigint
                                    else 0 end
                        from host
                        where name = :host
                          and not exists (select 1 from taken)
                        """)
                .param("host", host)
                .param("holder", holder)
                .param("hold", longestHold.toMillis() / 1000.0)
                .query((row, n) -> new Try(row.getBoolean("taken"), Duration.ofMillis(row.getLong("millis"))))
                .optional()
                // Another node wrote the host's first row at this very moment.
                .orElse(new Try(false, Duration.ZERO));
    }

    private static Duration bounded(Duration wait) {
        Duration longer = wait.plus(SHORTEST_WAIT);
        return longer.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : longer;
    }

    private void giveBack(String host, UUID holder, Duration gap, Duration holdOff) {
        jdbc.sql("""
                        update host
                        set held_by = null, held_until = null,
                            free_at = clock_timestamp() + make_interval(secs => :gap),
                            held_off_until = greatest(held_off_until, case when :holdOff > 0
                                then clock_timestamp() + make_interval(secs => :holdOff) end)
                        where name = :host
                          and held_by = :holder
                        """)
                .param("gap", gap.toMillis() / 1000.0)
                .param("holdOff", holdOff.toMillis() / 1000.0)
                .param("host", host)
                .param("holder", holder)
                .update();
    }
}
