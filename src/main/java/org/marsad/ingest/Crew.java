package org.marsad.ingest;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the scheduler works with. Workers mostly wait for hosts, so they are threads that cost nothing while they do; the
 * scheduler bounds how many there are. Its own rows, heartbeats among them, go over a few connections that nobody else
 * uses: where workers have taken all others, a node that lives would else be taken for dead.
 */
@Component
class Crew implements DbSchedulerCustomizer, AutoCloseable {

    /** One for the heartbeats, one for what is due, one for what has ended. */
    private static final int CONNECTIONS = 3;

    private final @Nullable HikariDataSource own;

    Crew(DataSource shared) throws SQLException {
        own = shared.isWrapperFor(HikariDataSource.class) ? beside(shared.unwrap(HikariDataSource.class)) : null;
    }

    private static HikariDataSource beside(HikariDataSource shared) {
        HikariConfig config = new HikariConfig();
        shared.copyStateTo(config);
        config.setPoolName("scheduler");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(CONNECTIONS);
        return new HikariDataSource(config);
    }

    @Override
    public Optional<ExecutorService> executorService() {
        return Optional.of(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("worker-", 0).factory()));
    }

    @Override
    public Optional<DataSource> dataSource() {
        return Optional.ofNullable(own);
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
