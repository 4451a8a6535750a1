package org.marsad.fetch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Says what an answer that redirects no further means. */
final class Answers {

    /** Header lines that are kept; a flood beyond them is dropped. */
    private static final int MOST_HEADERS = 200;

    private Answers() {}

    static FetchOutcome outcome(HttpUrl url, Reply.Answered answer, boolean conditional, Instant now) {
        int status = answer.status();
        return switch (status) {
            case 204, 205 -> missed(Trouble.EMPTY, url, answer, now);
            case 206 -> missed(Trouble.PROTOCOL, url, answer, now);
            case 304 ->
                conditional
                        ? new FetchOutcome.NotModified(url.uri(), Freshness.of(byName(answer.headers())))
                        : missed(Trouble.PROTOCOL, url, answer, now);
            case 401, 403, 451 -> missed(Trouble.FORBIDDEN, url, answer, now);
            case 404, 410 -> missed(Trouble.GONE, url, answer, now);
            case 429 -> missed(Trouble.SLOW_DOWN, url, answer, now);
            case 503 ->
                missed(
                        RetryAfter.in(answer.headers(), now) == null ? Trouble.SERVER_ERROR : Trouble.SLOW_DOWN,
                        url,
                        answer,
                        now);
            default -> {
                if (status >= 200 && status < 300) {
                    yield fetched(url, answer, now);
                }
                yield missed(family(status), url, answer, now);
            }
        };
    }

    private static Trouble family(int status) {
        return switch (status / 100) {
            case 4 -> Trouble.CLIENT_ERROR;
            case 5 -> Trouble.SERVER_ERROR;
            default -> Trouble.PROTOCOL;
        };
    }

    private static FetchOutcome fetched(HttpUrl url, Reply.Answered answer, Instant now) {
        return answer.body().length == 0
                ? missed(Trouble.EMPTY, url, answer, now)
                : new FetchOutcome.Fetched(url.uri(), answer.status(), byName(answer.headers()), answer.body());
    }

    static Map<String, List<String>> byName(Headers headers) {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(headers.size(), MOST_HEADERS); i++) {
            byName.computeIfAbsent(headers.name(i).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(headers.value(i));
        }
        byName.replaceAll((name, values) -> List.copyOf(values));
        return Collections.unmodifiableMap(byName);
    }

    private static FetchOutcome missed(Trouble trouble, HttpUrl url, Reply.Answered answer, Instant now) {
        FetchOutcome.@Nullable Received received = answer.status() < 400
                ? null
                : new FetchOutcome.Received(
                        url.uri(), answer.status(), byName(answer.headers()), answer.body(), answer.cut());
        return new FetchOutcome.Missed(
                trouble, String.valueOf(answer.status()), RetryAfter.in(answer.headers(), now), received);
    }
}
