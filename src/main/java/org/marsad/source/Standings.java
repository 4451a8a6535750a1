package org.marsad.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.marsad.web.Language;
import org.marsad.web.Times;
import org.marsad.web.Words;
import org.springframework.stereotype.Component;

/** Says in a sentence how a source stands: what happened and since when, and what Marsad does next and when. Thread-safe. */
@Component("standings")
public class Standings {

    private final Words words;

    Standings(Words words) {
        this.words = words;
    }

    /** In the language of a locale, or in English where Marsad does not speak that. */
    public String say(Standing source, Locale locale) {
        Language language = Language.of(locale.toLanguageTag());
        return say(source, language == null ? Language.EN : language);
    }

    public String say(Standing source, Language language) {
        return source.enabled()
                ? happened(source, language) + " " + next(source, language)
                : happened(source, language);
    }

    /** What happened, and since when. */
    public String happened(Standing source, Language language) {
        if (!source.enabled()) {
            return words.say(language, "health.paused");
        }
        Times times = new Times(language);
        String trouble = source.trouble();
        if (source.state().trouble()) {
            return trouble == null
                    ? words.say(language, "trouble.none")
                    : words.say(language, "trouble." + trouble, times.day(source.since()));
        }
        Instant newest = source.newest();
        String key = "health." + source.state().name();
        return newest == null || source.state() == State.NEW
                ? words.say(language, source.state() == State.NEW ? key : key + ".undated", times.day(source.since()))
                : words.say(language, key, times.day(newest), times.day(source.since()));
    }

    private String next(Standing source, Language language) {
        String next = new Times(language).moment(source.listing());
        return source.state().trouble()
                ? words.say(
                        language,
                        "health.again."
                                + Failure.named(source.trouble()).backoff().name(),
                        next)
                : words.say(language, "health.next", every(source.interval(), language), next);
    }

    /** How often a source is looked at: every 15 minutes. */
    public String every(Duration interval, Language language) {
        if (interval.toSeconds() < 90) {
            return words.say(language, "every.seconds", interval.toSeconds());
        }
        Times.Stretch stretch = Times.stretch(interval.plusSeconds(30));
        return words.say(language, "every." + stretch.unit(), stretch.count());
    }
}
