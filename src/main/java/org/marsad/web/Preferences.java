package org.marsad.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * A reader's language and theme, kept in two cookies. {@code ?lang=} and {@code ?theme=} on any page set them and lead back
 * to the same address without the parameter, so that a link sent to a colleague does not change the colleague's choice.
 */
@Component("localeResolver")
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Preferences extends OncePerRequestFilter implements LocaleResolver {

    static final String LANGUAGE = "lang";
    static final String THEME = "theme";

    private static final Set<String> THEMES = Set.of("light", "dark");
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        if (!request.getMethod().equals("GET") || query == null || !asks(query)) {
            chain.doFilter(request, response);
            return;
        }
        Language language = Language.of(request.getParameter(LANGUAGE));
        if (language != null) {
            keep(request, response, LANGUAGE, language.tag());
        }
        String theme = request.getParameter(THEME);
        if (theme != null) {
            keep(request, response, THEME, THEMES.contains(theme) ? theme : "");
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                HttpHeaders.LOCATION,
                Address.of(request).without(LANGUAGE).without(THEME).toString());
    }

    /** Only page preferences: the API's {@code language=} and the like are none of this. */
    private static boolean asks(String query) {
        String padded = "&" + query;
        return padded.contains("&" + LANGUAGE + "=") || padded.contains("&" + THEME + "=");
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .maxAge(value.isEmpty() ? Duration.ZERO : KEPT)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    /** The language chosen, else the first of the browser's that Marsad speaks, else English. */
    static Language language(HttpServletRequest request) {
        Language chosen = Language.of(cookie(request, LANGUAGE));
        if (chosen != null) {
            return chosen;
        }
        for (var locales = request.getLocales(); locales.hasMoreElements(); ) {
            Language spoken = Language.of(locales.nextElement().toLanguageTag());
            if (spoken != null) {
                return spoken;
            }
        }
        return Language.EN;
    }

    /** {@code light} or {@code dark}; null leaves it to the reader's system. */
    static @Nullable String theme(HttpServletRequest request) {
        String theme = cookie(request, THEME);
        return theme != null && THEMES.contains(theme) ? theme : null;
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return language(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen by ?lang=");
    }
}
