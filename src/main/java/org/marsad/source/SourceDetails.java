package org.marsad.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.fetch.OwnHeaders;

/**
 * What an editor says about a source. Checked on construction: throws {@link SourceDetails.Wrong} naming the field.
 *
 * @param url         a feed, a sitemap or any page of the site
 * @param language    BCP 47 code its articles are mostly in, if known
 * @param grade       reliability after the Admiralty code, A to F, if judged
 * @param pollSeconds least time between two looks at its listing, 5 seconds to a week
 * @param rules       how it is asked for and read where that is not found out
 */
public record SourceDetails(
        String name,
        URI url,
        @Nullable String language,
        @Nullable String country,
        @Nullable String owner,
        @Nullable String camp,
        @Nullable String grade,
        boolean enabled,
        int pollSeconds,
        SourceRules rules) {

    public static final int SHORTEST_POLL_SECONDS = 5;
    public static final int LONGEST_POLL_SECONDS = 604_800;
    public static final int DEFAULT_POLL_SECONDS = 900;
    static final int MAX_TEXT = 300;
    private static final int MAX_URL = 2_000;
    private static final Set<String> GRADES = Set.of("A", "B", "C", "D", "E", "F");

    /** A field that can't be taken; {@code reason} names its sentence in the messages, {@code source.wrong.<reason>}. */
    public static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String field;
        private final String reason;
        private final String value;

        Wrong(String field, String reason) {
            this(field, reason, "");
        }

        Wrong(String field, String reason, String value) {
            super(field + ": " + reason);
            this.field = field;
            this.reason = reason;
            this.value = value;
        }

        public String field() {
            return field;
        }

        public String reason() {
            return reason;
        }

        /** The part of what was given that its sentence names; empty where it names none. */
        public String value() {
            return value;
        }
    }

    public SourceDetails {
        name = name.strip();
        if (name.isEmpty() || name.length() > MAX_TEXT || hasControls(name)) {
            throw new Wrong("name", "name");
        }
        language = blankToNull("language", language);
        country = blankToNull("country", country);
        owner = blankToNull("owner", owner);
        camp = blankToNull("camp", camp);
        grade = blankToNull("grade", grade);
        if (language != null && !isLanguage(language)) {
            throw new Wrong("language", "language");
        }
        if (grade != null && !GRADES.contains(grade)) {
            throw new Wrong("grade", "grade");
        }
        if (pollSeconds < SHORTEST_POLL_SECONDS || pollSeconds > LONGEST_POLL_SECONDS) {
            throw new Wrong("pollSeconds", "pollSeconds");
        }
        rules = rules.at(url);
    }

    /** The same at another address; headers, which may be secrets, are told to no other host. */
    SourceDetails at(URI other) {
        SourceRules kept = other.getHost().equals(url.getHost())
                ? rules
                : new SourceRules(rules.selectors(), rules.links(), OwnHeaders.NONE);
        return new SourceDetails(name, other, language, country, owner, camp, grade, enabled, pollSeconds, kept);
    }

    /** A source that is read as Marsad finds out by itself. */
    public SourceDetails(
            String name,
            URI url,
            @Nullable String language,
            @Nullable String country,
            @Nullable String owner,
            @Nullable String camp,
            @Nullable String grade,
            boolean enabled,
            int pollSeconds) {
        this(name, url, language, country, owner, camp, grade, enabled, pollSeconds, SourceRules.NONE);
    }

    public static SourceDetails of(String name, String url, @Nullable String language, boolean enabled) {
        return new SourceDetails(name, address(url), language, null, null, null, null, enabled, DEFAULT_POLL_SECONDS);
    }

    /** An address as typed, with https where no scheme was given; its host in lower case, without a fragment. */
    public static URI address(String typed) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > MAX_URL) {
            throw new Wrong("url", "url");
        }
        if (!text.contains("://")) {
            text = "https://" + text;
        }
        try {
            URI url = new URI(text).parseServerAuthority();
            String scheme = url.getScheme().toLowerCase(Locale.ROOT);
            if ((!scheme.equals("http") && !scheme.equals("https")) || url.getHost() == null) {
                throw new Wrong("url", "url");
            }
            if (url.getRawUserInfo() != null) {
                throw new Wrong("url", "userinfo");
            }
            String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
            return URI.create(scheme + "://" + url.getHost().toLowerCase(Locale.ROOT)
                    + (url.getPort() < 0 ? "" : ":" + url.getPort()) + path
                    + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery()));
        } catch (URISyntaxException e) {
            throw new Wrong("url", "url");
        }
    }

    /** Whether it looks like a BCP 47 code. */
    static boolean isLanguage(String code) {
        return code.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}");
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private static @Nullable String blankToNull(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > MAX_TEXT || hasControls(value)) {
            throw new Wrong(field, "long");
        }
        return value.strip();
    }
}
