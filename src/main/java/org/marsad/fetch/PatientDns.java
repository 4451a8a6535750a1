package org.marsad.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/** The system's resolver with an end to waiting: a lookup in native code heeds neither time-outs nor interrupts. */
final class PatientDns implements Dns, AutoCloseable {

    private final Duration longest;
    private final ExecutorService lookups = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("marsad-dns-", 0).factory());

    PatientDns(Duration longest) {
        this.longest = longest;
    }

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        Future<InetAddress[]> lookup = lookups.submit(() -> InetAddress.getAllByName(hostname));
        try {
            return List.of(lookup.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            throw new TooSlow(hostname);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooSlow(hostname);
        } catch (ExecutionException e) {
            UnknownHostException unknown = new UnknownHostException(hostname);
            unknown.initCause(e.getCause());
            throw unknown;
        }
    }

    @Override
    public void close() {
        lookups.shutdownNow();
    }

    /** The resolver did not answer in time. */
    static final class TooSlow extends UnknownHostException {

        TooSlow(String hostname) {
            super(hostname);
        }
    }
}
