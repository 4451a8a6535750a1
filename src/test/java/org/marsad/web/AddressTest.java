package org.marsad.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class AddressTest {

    @Test
    void oneParameterChangesAndTheOthersStay() {
        Address address = at("/timeline", "entity", "a", "entity", "b", "by", "event");
        assertThat(address.with("by", "published")).hasToString("/timeline?entity=a&entity=b&by=published");
        assertThat(address.minus("entity", "a")).hasToString("/timeline?entity=b&by=event");
        assertThat(address.plus("entity", "c")).hasToString("/timeline?entity=a&entity=b&entity=c&by=event");
        assertThat(address.without("entity")).hasToString("/timeline?by=event");
    }

    @Test
    void aChangeBeginsTheListAnewButNotTheLanguage() {
        Address address = at("/claims", "after", "2025-04-07~9");
        assertThat(address.with("stance", "denies")).hasToString("/claims?stance=denies");
        assertThat(address.with("lang", "ar")).hasToString("/claims?after=2025-04-07%7E9&lang=ar");
    }

    @Test
    void parametersAreEncoded() {
        assertThat(Address.of("/articles").with("q", "a&b=\"<سلاح>"))
                .hasToString("/articles?q=a%26b%3D%22%3C%D8%B3%D9%84%D8%A7%D8%AD%3E");
    }

    @Test
    void aPathIsNeverAnotherHost() {
        assertThat(Address.of("//evil.example/x")).hasToString("/evil.example/x");
        assertThat(Address.of("/\\evil.example")).hasToString("/evil.example");
    }

    private static Address at(String path, String... parameters) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        for (int i = 0; i < parameters.length; i += 2) {
            request.addParameter(parameters[i], parameters[i + 1]);
        }
        return Address.of(request);
    }
}
