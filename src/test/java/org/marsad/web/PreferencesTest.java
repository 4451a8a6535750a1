package org.marsad.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PreferencesTest {

    private final Preferences preferences = new Preferences();

    @Test
    void aLanguageInTheAddressIsKeptAndLeadsBackWithoutIt() throws Exception {
        MockHttpServletResponse response = ask("/claims", "stance=denies&lang=ar", "stance", "denies", "lang", "ar");
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/claims?stance=denies");
        assertThat(response.getHeader("Set-Cookie")).startsWith("lang=ar;").contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void anUnknownThemeForgetsTheOneKept() throws Exception {
        MockHttpServletResponse response = ask("/", "theme=auto", "theme", "auto");
        assertThat(response.getHeader("Set-Cookie")).startsWith("theme=;").contains("Max-Age=0");
    }

    @Test
    void anUnknownLanguageChangesNothing() throws Exception {
        MockHttpServletResponse response = ask("/", "lang=xx", "lang", "xx");
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void aParameterThatOnlyEndsLikeOneIsLeftAlone() throws Exception {
        assertThat(ask("/api/v1/articles", "slang=ar", "slang", "ar").getStatus())
                .isEqualTo(200);
    }

    @Test
    void theCookieDecidesThenTheBrowserThenEnglish() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addPreferredLocale(Locale.GERMAN);
        assertThat(Preferences.language(request)).isEqualTo(Language.EN);
        request.setPreferredLocales(java.util.List.of(Locale.FRENCH, Locale.forLanguageTag("ar-LB"), Locale.ENGLISH));
        assertThat(Preferences.language(request)).isEqualTo(Language.AR);
        request.setCookies(new Cookie("lang", "en"), new Cookie("theme", "dark"));
        assertThat(Preferences.language(request)).isEqualTo(Language.EN);
        assertThat(Preferences.theme(request)).isEqualTo("dark");
        request.setCookies(new Cookie("theme", "\"><script>"));
        assertThat(Preferences.theme(request)).isNull();
    }

    private MockHttpServletResponse ask(String path, String query, String... parameters) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setQueryString(query);
        for (int i = 0; i < parameters.length; i += 2) {
            request.addParameter(parameters[i], parameters[i + 1]);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        preferences.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
