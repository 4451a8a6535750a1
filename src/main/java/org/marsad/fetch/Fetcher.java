package org.marsad.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.marsad.fetch.FetchOutcome.Missed;

/**
 * Fetches addresses politely and safely. Thread-safe; blocks the calling thread, best a virtual one.
 *
 * <p>Every request, also after a redirect and for a robots.txt, is to a public address, allowed by the robots.txt of its
 * host and alone at its host. When the calling thread is interrupted, its flag is set again and the outcome is
 * {@code CONNECTION} with the detail "stopped".
 */
public final class Fetcher implements Web, AutoCloseable {

    private final FetchSettings settings;
    private final InstantSource clock;
    private final Identity identity;
    private final Targets targets;
    private final Wire wire;
    private final PoliteWire politeWire;
    private final Robots robots;
    private final LargeBodies bodies;

    public Fetcher(FetchSettings settings, HostGate gate) {
        this(settings, gate, Clock.systemUTC());
    }

    /**
     * @param clock for the age of a robots.txt and for dates in Retry-After
     * @throws IllegalArgumentException when a setting is unusable; the message names it
     */
    public Fetcher(FetchSettings settings, HostGate gate, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.identity = new Identity(settings);
        AddressGuard guard = new AddressGuard(settings.allowedNetworks());
        this.targets = new Targets(guard);
        this.wire = new Wire(settings, guard);
        this.politeWire = new PoliteWire(wire, gate, clock, settings.maxCrawlDelay());
        this.bodies = new LargeBodies(settings.timeout());
        this.robots = new Robots(settings, politeWire, targets, clock, identity.forRobots());
    }

    public FetchOutcome fetch(FetchRequest request) {
        try (LargeBodies.Room room = bodies.room()) {
            return fetch(request, room);
        }
    }

    /**
     * Large bodies are only as many in memory as fit there while they are being used, so a crawl of many sites goes this
     * way and keeps no body for longer.
     */
    @Override
    public <T> T fetch(FetchRequest request, Function<FetchOutcome, T> use) {
        try (LargeBodies.Room room = bodies.room()) {
            return use.apply(fetch(request, room));
        }
    }

    private FetchOutcome fetch(FetchRequest request, Reading.Room room) {
        try {
            return follow(request, reading(request, room));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Missed(Trouble.CONNECTION, "stopped", null);
        }
    }

    /** Why an address would never be asked for, by its looks alone; null where it may be. Asks nobody. */
    public @Nullable Missed refusal(URI url) {
        return targets.at(url.toString()) instanceof Target.Closed closed ? closed.missed() : null;
    }

    private FetchOutcome follow(FetchRequest request, Reading reading) throws InterruptedException {
        Headers headers = identity.forRequest(request);
        Set<HttpUrl> seen = new HashSet<>();
        Target target = targets.at(request.url().toString());
        while (true) {
            switch (target) {
                case Target.Closed closed -> {
                    return closed.missed();
                }
                case Target.Open(HttpUrl url)
                when !seen.add(url) -> {
                    return new Missed(Trouble.REDIRECTS, Facts.start("loop at " + url), null);
                }
                case Target.Open open
                when seen.size() > settings.maxRedirects() + 1 -> {
                    return new Missed(Trouble.REDIRECTS, seen.size() - 1 + " redirects", null);
                }
                case Target.Open(HttpUrl url) -> {
                    switch (hop(url, headers, request.own(), reading)) {
                        case Hop.Ended ended -> {
                            return ended.outcome();
                        }
                        case Hop.Redirected redirected -> target = targets.redirected(url, redirected.location());
                    }
                }
            }
        }
    }

    private sealed interface Hop {

        record Ended(FetchOutcome outcome) implements Hop {}

        record Redirected(String location) implements Hop {}
    }

    private Hop hop(HttpUrl url, Headers headers, OwnHeaders own, Reading reading) throws InterruptedException {
        return switch (robots.of(url)) {
            case RobotsVerdict.Unreachable unreachable -> new Hop.Ended(unreachable.missed());
            case RobotsVerdict.Rules rules
            when rules.forbid(url) ->
                new Hop.Ended(new Missed(Trouble.ROBOTS, rules.forbidding(url) + " in robots.txt", null));
            case RobotsVerdict.Rules rules -> ask(url, rules.gap(), own.sentTo(url, headers), reading);
        };
    }

    private Hop ask(HttpUrl url, Duration gap, Headers headers, Reading reading) throws InterruptedException {
        return politeWire.get(url, gap, headers, reading, (reply, pass) -> switch (reply) {
            case Reply.Failed failed -> new Hop.Ended(failed.missed());
            case Reply.Answered answer -> judge(url, answer, headers);
        });
    }

    private Hop judge(HttpUrl url, Reply.Answered answer, Headers headers) {
        String location = Redirects.location(answer);
        if (location != null) {
            return new Hop.Redirected(location);
        }
        boolean conditional = headers.get("If-None-Match") != null || headers.get("If-Modified-Since") != null;
        return new Hop.Ended(Answers.outcome(url, answer, conditional, clock.instant()));
    }

    private Reading reading(FetchRequest request, Reading.Room room) {
        return switch (request.purpose()) {
            case PAGE -> new Reading(settings.maxBody(), Reading.WhenMore.REFUSE, Reading.Content.TEXT, room);
            case LISTING ->
                new Reading(settings.maxListing(), Reading.WhenMore.REFUSE, Reading.Content.TEXT_OR_GZIP, room);
        };
    }

    @Override
    public void close() {
        wire.close();
    }
}
