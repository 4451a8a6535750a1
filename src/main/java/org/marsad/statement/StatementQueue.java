package org.marsad.statement;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Articles whose claims wait for their statements, in the order in which they were stored, each in a transaction of its own.
 * One that fails is left out until it is read anew. Any number of nodes may run it; one is enough.
 */
@Component
public class StatementQueue {

    private static final Logger log = LoggerFactory.getLogger(StatementQueue.class);

    /** Articles in one run, so that a node which stops is not waited for. */
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Statements statements;

    StatementQueue(JdbcClient jdbc, TransactionOperations transactions, Statements statements) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.statements = statements;
    }

    /** Settles what waits. */
    public void run() {
        for (int i = 0; i < AT_ONCE && !Thread.currentThread().isInterrupted(); i++) {
            Optional<Long> next = waiting("order by id limit 1");
            if (next.isEmpty()) {
                return;
            }
            settle(next.get());
        }
    }

    private void settle(long article) {
        try {
            transactions.executeWithoutResult(transaction -> {
                if (waiting("and id = " + article + " for no key update skip locked")
                        .isPresent()) {
                    statements.settle(article);
                    done(article, "now()");
                }
            });
        } catch (TransientDataAccessException e) {
            // Another transaction was in the way: it still waits, and its turn comes again.
            log.info("Article {} waits for its statements: {}", article, e.getMessage());
        } catch (RuntimeException e) {
            log.error("The claims of article {} could not be given their statements", article, e);
            done(article, "'-infinity'");
        }
    }

    private Optional<Long> waiting(String which) {
        return jdbc.sql("select id from article where statements_at is null " + which)
                .query((row, n) -> row.getLong("id"))
                .optional();
    }

    private void done(long article, String at) {
        jdbc.sql("update article set statements_at = " + at + " where id = :id")
                .param("id", article)
                .update();
    }
}
