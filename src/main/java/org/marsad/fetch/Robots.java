package org.marsad.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * Asks sites for their robots.txt and remembers the answers (RFC 9309). However many ask about a site at once, it is
 * fetched once.
 */
final class Robots {

    /** Section 2.3.1.2. */
    private static final int MOST_REDIRECTS = 5;

    /** Section 2.5; what comes after is not read. */
    private static final DataSize MOST_BYTES = DataSize.ofKilobytes(500);

    private static final Reading READING =
            new Reading(MOST_BYTES, Reading.WhenMore.CUT, Reading.Content.ANY, (in, most) -> in.readNBytes(most + 1));

    /** How soon a robots.txt that could not be had is asked for again, unless the site says when. */
    private static final Duration UNREACHABLE_TTL = Duration.ofMinutes(5);

    /** And not sooner than this, whatever it says: hundreds may be waiting to ask. */
    private static final Duration SOONEST = Duration.ofSeconds(10);

    /** Troubles that would befall the page just so, and tell an editor more than "no robots.txt". */
    private static final Set<Trouble> SHARED =
            EnumSet.of(Trouble.ADDRESS, Trouble.UNKNOWN_HOST, Trouble.CERTIFICATE, Trouble.SLOW_DOWN);

    private final FetchSettings settings;
    private final PoliteWire wire;
    private final Targets targets;
    private final InstantSource clock;
    private final Headers headers;
    private final RobotsCache cache;
    private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);

    Robots(FetchSettings settings, PoliteWire wire, Targets targets, InstantSource clock, Headers headers) {
        this.settings = settings;
        this.wire = wire;
        this.targets = targets;
        this.clock = clock;
        this.headers = headers;
        this.cache = new RobotsCache(clock);
    }

    RobotsVerdict of(HttpUrl url) throws InterruptedException {
        HttpUrl robots = url.newBuilder().encodedPath("/robots.txt").query(null).build();
        String site = url.scheme() + "://" + Facts.hostAndPort(url);
        while (true) {
            RobotsCache.Joined joined = cache.join(site);
            RobotsVerdict verdict = joined.ours() ? find(site, robots, joined.verdict()) : await(joined.verdict());
            if (verdict != null) {
                return verdict;
            }
        }
    }

    private RobotsVerdict find(String site, HttpUrl robots, CompletableFuture<@Nullable RobotsVerdict> promise)
            throws InterruptedException {
        try {
            RobotsVerdict verdict = ask(robots);
            cache.keep(site, promise, verdict, ttl(verdict));
            return verdict;
        } finally {
            if (!promise.isDone()) {
                cache.drop(site, promise);
            }
        }
    }

    private static @Nullable RobotsVerdict await(CompletableFuture<@Nullable RobotsVerdict> verdict)
            throws InterruptedException {
        try {
            return verdict.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a promise is kept or broken with null, never failed", e);
        }
    }

    private Duration ttl(RobotsVerdict verdict) {
        if (verdict instanceof RobotsVerdict.Unreachable(FetchOutcome.Missed missed)) {
            Duration asked = missed.retryAfter();
            Duration wait = asked == null ? UNREACHABLE_TTL : RetryAfter.longest(asked, SOONEST);
            return RetryAfter.shortest(wait, settings.robotsTtl());
        }
        return settings.robotsTtl();
    }

    private RobotsVerdict ask(HttpUrl robots) throws InterruptedException {
        HttpUrl url = robots;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpUrl asked = url;
            boolean own = redirects == 0;
            Step step = wire.get(asked, settings.minDelay(), headers, READING, (reply, pass) -> {
                Step next = read(asked, reply, own);
                if (next instanceof Step.Known(RobotsVerdict.Rules rules)) {
                    pass.widen(rules.gap());
                }
                return next;
            });
            switch (step) {
                case Step.Known known -> {
                    return known.verdict();
                }
                case Step.Elsewhere elsewhere -> url = elsewhere.url();
            }
        }
        return allowed();
    }

    private sealed interface Step {

        record Known(RobotsVerdict verdict) implements Step {}

        record Elsewhere(HttpUrl url) implements Step {}
    }

    private Step read(HttpUrl url, Reply reply, boolean own) {
        return switch (reply) {
            case Reply.Failed(FetchOutcome.Missed missed)
            when own && SHARED.contains(missed.trouble()) -> new Step.Known(new RobotsVerdict.Unreachable(missed));
            case Reply.Failed(FetchOutcome.Missed missed) -> unreachable(missed.detail(), missed.retryAfter());
            case Reply.Answered answered -> read(url, answered);
        };
    }

    private Step read(HttpUrl url, Reply.Answered answer) {
        int status = answer.status();
        String location = Redirects.location(answer);
        if (location != null) {
            return switch (targets.redirected(url, location)) {
                case Target.Open open -> new Step.Elsewhere(open.url());
                case Target.Closed closed -> unreachable(closed.missed().detail(), null);
            };
        }
        if (status >= 200 && status < 300) {
            return new Step.Known(parse(url, answer.body()));
        }
        if (status >= 400 && status < 500 && status != 429) {
            return new Step.Known(allowed());
        }
        return unreachable(String.valueOf(status), RetryAfter.in(answer.headers(), clock.instant()));
    }

    private RobotsVerdict parse(HttpUrl url, byte[] body) {
        byte[] text = RobotsText.plain(body, body.length == MOST_BYTES.toBytes());
        SimpleRobotRules rules = parser.parseContent(
                url.toString(), text, "text/plain", List.of(settings.userAgent().toLowerCase(Locale.ROOT)));
        return new RobotsVerdict.Rules(rules, gap(rules));
    }

    private Duration gap(SimpleRobotRules rules) {
        Duration delay = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
        return RetryAfter.longest(settings.minDelay(), RetryAfter.shortest(delay, settings.maxCrawlDelay()));
    }

    private RobotsVerdict allowed() {
        return new RobotsVerdict.Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), settings.minDelay());
    }

    private static Step unreachable(String detail, @Nullable Duration retryAfter) {
        return new Step.Known(
                new RobotsVerdict.Unreachable(new FetchOutcome.Missed(Trouble.ROBOTS_UNREACHABLE, detail, retryAfter)));
    }
}
