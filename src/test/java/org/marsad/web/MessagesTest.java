package org.marsad.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marsad.claim.Claim;
import org.marsad.claim.Event;
import org.marsad.claim.Stance;
import org.marsad.date.Interval;
import org.marsad.entity.Entity;
import org.marsad.extract.PageOutcome;
import org.marsad.fetch.Trouble;
import org.marsad.source.Backoff;
import org.marsad.source.Listing;
import org.marsad.source.ListingOutcome;
import org.marsad.source.State;

class MessagesTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");

    /** {@code #{key}} and {@code #{${'prefix.' + …}}} in templates. */
    private static final Pattern FIXED = Pattern.compile("#\\{([a-zA-Z][\\w.]*)");

    private static final Pattern PREFIXED = Pattern.compile("#\\{\\$\\{'([a-zA-Z][\\w.]*\\.)'");

    private final Properties english = read("messages.properties");
    private final Properties arabic = read("messages_ar.properties");

    @Test
    void bothLanguagesHaveTheSameMessages() {
        assertThat(new TreeSet<>(arabic.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    }

    @Test
    void everyMessageThatATemplateSpeaksIsThere() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path template : templates()) {
            String text = Files.readString(template);
            for (Matcher fixed = FIXED.matcher(text); fixed.find(); ) {
                if (!english.containsKey(fixed.group(1))) {
                    missing.add(template.getFileName() + ": " + fixed.group(1));
                }
            }
            for (Matcher prefixed = PREFIXED.matcher(text); prefixed.find(); ) {
                String prefix = prefixed.group(1);
                if (english.stringPropertyNames().stream().noneMatch(key -> key.startsWith(prefix))) {
                    missing.add(template.getFileName() + ": " + prefix + "*");
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noTemplateHoldsWordsOfItsOwn() throws IOException {
        Pattern naked = Pattern.compile("<(h[1-6]|p|a|button|label|th|dt|option|legend|figcaption)>([A-Za-z][^<]*)<");
        List<String> found = new ArrayList<>();
        for (Path template : templates()) {
            for (Matcher word = naked.matcher(Files.readString(template)); word.find(); ) {
                found.add(template.getFileName() + ": " + word.group());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyMessageIsAMessage() {
        for (Language language : Language.values()) {
            Properties messages = language == Language.EN ? english : arabic;
            for (String key : messages.stringPropertyNames()) {
                assertThatCode(() -> new MessageFormat(messages.getProperty(key), ULocale.forLocale(language.locale()))
                                .format(new Object[] {1, 2, 3, 4, 5}))
                        .as(key)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void everyTroubleOfAListingHasItsSentence() {
        hasAll(Trouble.values(), "trouble.");
        hasAll(ListingOutcome.Reason.values(), "trouble.");
    }

    @Test
    void everyTroubleOfAnArticleHasItsSentence() {
        hasAll(Trouble.values(), "unreadable.");
        hasAll(PageOutcome.Reason.values(), "unreadable.");
    }

    @Test
    void everyKindAndStateHasItsWord() {
        hasAll(Listing.Kind.values(), "kind.");
        hasAllLower(Entity.Kind.values(), "kind.");
        hasAllLower(Entity.Kind.values(), "kinds.");
        hasAllLower(Stance.values(), "stance.");
        hasAllLower(Claim.Quote.values(), "quote.");
        hasAllLower(Event.Basis.values(), "basis.");
        hasAllLower(Interval.Precision.values(), "precision.");
        hasAll(State.values(), "state.");
        has(List.of("PAUSED", "TROUBLE"), "state.");
        hasAll(Backoff.values(), "health.again.");
        has(List.of("NEW", "HEALTHY", "HEALTHY.undated", "QUIET", "QUIET.undated"), "health.");
        has(List.of("FAILING", "DISABLED", "NOT_RUNNING", "OVERFLOW"), "gap.");
        has(List.of("seconds", "minutes", "hours", "days"), "every.");
        has(List.of("ORIGIN", "COPY", "EXCERPT", "TRANSLATION", "EDITOR"), "reason.");
        has(List.of("part_of", "leads", "deputy_of", "ally_of", "front_of", "predecessor_of"), "relation.");
    }

    @Test
    void everyAnswerToAFormHasItsSentence() {
        has(List.of("added", "changed", "crawling", "off"), "source.");
        has(
                List.of("url", "userinfo", "taken", "name", "long", "language", "grade", "pollSeconds", "overtaken"),
                "source.wrong.");
        has(List.of("day", "after", "entity", "source", "stance", "anonymous", "kind", "by", "lanes"), "notice.");
    }

    private void hasAll(Enum<?>[] values, String prefix) {
        has(Arrays.stream(values).map(Enum::name).toList(), prefix);
    }

    private void hasAllLower(Enum<?>[] values, String prefix) {
        has(
                Arrays.stream(values)
                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                        .toList(),
                prefix);
    }

    private void has(List<String> names, String prefix) {
        for (String name : names) {
            assertThat(english).containsKey(prefix + name);
            assertThat(arabic).containsKey(prefix + name);
        }
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private static Properties read(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties;
    }
}
