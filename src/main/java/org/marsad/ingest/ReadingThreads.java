package org.marsad.ingest;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Where reading is done: on as many platform threads as there are processors. Workers are virtual threads, which nothing
 * interrupts while they compute (JEP 444); were they to read, answers of other sites would wait behind them and be taken for
 * late. Thread-safe.
 */
final class ReadingThreads {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final ThreadFactory FACTORY =
            Thread.ofPlatform().name("reader-", 0).daemon(true).factory();

    private final ThreadPoolExecutor threads;

    ReadingThreads() {
        threads = new ThreadPoolExecutor(
                PROCESSORS, PROCESSORS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), FACTORY);
        threads.allowCoreThreadTimeOut(true);
    }

    /** Waits for the work and answers as it does; what it throws is thrown here. */
    <T> T call(Supplier<T> work) {
        Future<T> future = threads.submit(work::get);
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case RuntimeException failure -> failure;
                case Error error -> error(error);
                case null, default -> new IllegalStateException(e);
            };
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("Marsad is being stopped");
        }
    }

    private static RuntimeException error(Error error) {
        throw error;
    }
}
