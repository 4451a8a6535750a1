package org.marsad.web;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/**
 * All words of the pages, as ICU messages: whole sentences with the plural forms of their language. Texts handed in are
 * isolated, so that a name in the other script does not reorder the sentence around it. Thread-safe.
 */
@Component("messageSource")
public final class Words implements MessageSource {

    private static final char ISOLATE = '\u2068';
    private static final char END_ISOLATE = '\u2069';

    private final Map<Language, Properties> messages = new EnumMap<>(Language.class);

    public Words() {
        messages.put(Language.EN, read("/messages.properties"));
        messages.put(Language.AR, read("/messages_ar.properties"));
    }

    /** The message of a key; throws {@link NoSuchMessageException} where there is none. */
    public String say(Language language, String key, @Nullable Object... arguments) {
        String pattern = pattern(language, key);
        if (pattern == null) {
            throw new NoSuchMessageException(key, language.locale());
        }
        return format(language, pattern, arguments);
    }

    public boolean has(Language language, String key) {
        return pattern(language, key) != null;
    }

    @Override
    public @Nullable String getMessage(
            String code, @Nullable Object @Nullable [] arguments, @Nullable String fallback, @Nullable Locale locale) {
        Language language = language(locale);
        String pattern = pattern(language, code);
        return pattern == null ? fallback : format(language, pattern, arguments == null ? new Object[0] : arguments);
    }

    @Override
    public String getMessage(String code, @Nullable Object @Nullable [] arguments, @Nullable Locale locale) {
        return say(language(locale), code, arguments == null ? new Object[0] : arguments);
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        Language language = language(locale);
        String[] codes = resolvable.getCodes();
        Object[] arguments = resolvable.getArguments();
        if (codes != null) {
            for (String code : codes) {
                if (has(language, code)) {
                    return say(language, code, arguments == null ? new Object[0] : arguments);
                }
            }
        }
        String fallback = resolvable.getDefaultMessage();
        if (fallback == null) {
            throw new NoSuchMessageException(codes == null || codes.length == 0 ? "" : codes[0], language.locale());
        }
        return fallback;
    }

    private @Nullable String pattern(Language language, String key) {
        return Objects.requireNonNull(messages.get(language)).getProperty(key);
    }

    private static String format(Language language, String pattern, @Nullable Object[] arguments) {
        Object[] isolated = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            isolated[i] = isolated(arguments[i]);
        }
        return new MessageFormat(pattern, ULocale.forLocale(language.locale())).format(isolated);
    }

    private static Object isolated(@Nullable Object argument) {
        if (argument == null) {
            return "";
        }
        return argument instanceof CharSequence text && hasLetters(text)
                ? ISOLATE + text.toString() + END_ISOLATE
                : argument;
    }

    private static boolean hasLetters(CharSequence text) {
        return text.chars().anyMatch(Character::isLetter);
    }

    private static Language language(@Nullable Locale locale) {
        Language language = locale == null ? null : Language.of(locale.toLanguageTag());
        return language == null ? Language.EN : language;
    }

    private static Properties read(String file) {
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
