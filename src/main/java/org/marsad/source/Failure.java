package org.marsad.source;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.marsad.fetch.FetchOutcome;
import org.marsad.fetch.Trouble;

/**
 * A look at a listing that brought nothing.
 *
 * @param trouble name of a {@link Trouble} or {@link ListingOutcome.Reason}; its sentence is {@code trouble.<name>}
 * @param asked   how long the site asked to be left alone; zero when it did not
 * @param answer  what is kept of the site's answer; null where there was none
 */
public record Failure(
        String trouble,
        String detail,
        State state,
        Backoff backoff,
        Duration asked,
        FetchOutcome.@Nullable Received answer) {

    public static Failure of(FetchOutcome.Missed missed) {
        Duration asked = missed.retryAfter();
        return new Failure(
                missed.trouble().name(),
                missed.detail(),
                state(missed.trouble()),
                Backoff.of(missed.trouble()),
                asked == null ? Duration.ZERO : asked,
                missed.received());
    }

    public static Failure of(ListingOutcome.Reason reason, String detail) {
        return of(reason, detail, null);
    }

    public static Failure of(ListingOutcome.Reason reason, String detail, FetchOutcome.@Nullable Received answer) {
        return new Failure(reason.name(), detail, state(reason), Backoff.of(reason), Duration.ZERO, answer);
    }

    /** What is kept of a failure is its trouble's name; one that nobody knows any more is taken for temporary. */
    static Failure named(@Nullable String trouble) {
        return Arrays.stream(Trouble.values())
                .filter(known -> known.name().equals(trouble))
                .map(known -> of(new FetchOutcome.Missed(known, "", null)))
                .findFirst()
                .or(() -> Arrays.stream(ListingOutcome.Reason.values())
                        .filter(known -> known.name().equals(trouble))
                        .map(known -> of(known, ""))
                        .findFirst())
                .orElseGet(() -> new Failure("", "", State.FAILING, Backoff.TEMPORARY, Duration.ZERO, null));
    }

    private static State state(Trouble trouble) {
        return switch (trouble) {
            case ROBOTS, FORBIDDEN -> State.BLOCKED;
            case GONE -> State.GONE;
            case SLOW_DOWN, TIMEOUT -> State.SLOW;
            case NOT_TEXT -> State.NOT_A_FEED;
            case EMPTY -> State.EMPTY;
            case ROBOTS_UNREACHABLE,
                    ADDRESS,
                    SCHEME,
                    UNKNOWN_HOST,
                    CONNECTION,
                    CERTIFICATE,
                    REDIRECTS,
                    TOO_BIG,
                    BROKEN_BODY,
                    CLIENT_ERROR,
                    SERVER_ERROR,
                    PROTOCOL -> State.FAILING;
        };
    }

    private static State state(ListingOutcome.Reason reason) {
        return switch (reason) {
            case NOT_A_FEED -> State.NOT_A_FEED;
            case EMPTY -> State.EMPTY;
            case BROKEN, UNSAFE -> State.FAILING;
        };
    }
}
