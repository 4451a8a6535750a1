package org.marsad.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route that Marsad has, asked by nobody and by each role. A route that is added is in the matrix by itself. */
@MarsadTest
class RoutesTest {

    private static final Set<String> OPEN = Set.of("/login", "/error");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private MockMvc mvc;

    @BeforeEach
    void setUp() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    private record Route(HttpMethod method, String path) {

        boolean changes() {
            return !method.equals(HttpMethod.GET);
        }

        boolean ofAdmins() {
            return path.startsWith("/admin/") || path.startsWith("/api/v1/jobs");
        }

        boolean ofEditors() {
            return (changes() && (path.contains("/sources") || path.contains("/entities")))
                    || path.equals("/sources/new")
                    || path.equals("/entities/new")
                    || path.endsWith("/edit")
                    || path.endsWith("/memory")
                    || path.endsWith("/reshape")
                    || (path.endsWith("/suggestions") && !path.startsWith("/search/"))
                    || path.endsWith("/warc");
        }
    }

    @Test
    void nobodyReachesAnythingWithoutAnAccount() throws Exception {
        List<String> reached = new ArrayList<>();
        for (Route route : routes()) {
            int status = status(route, null);
            if (status != 401 && status != 302) {
                reached.add(route + " " + status);
            }
        }
        assertThat(reached).isEmpty();
    }

    @Test
    void analystsChangeNothingThatIsForEditors() throws Exception {
        List<Route> editors = routes().stream().filter(Route::ofEditors).toList();
        assertThat(editors).hasSizeGreaterThan(5);
        for (Route route : editors) {
            assertThat(status(route, "ANALYST")).as(route.toString()).isEqualTo(403);
            assertThat(status(route, "EDITOR")).as(route.toString()).isNotEqualTo(403);
            assertThat(status(route, "ADMIN")).as(route.toString()).isNotEqualTo(403);
        }
    }

    @Test
    void onlyAdminsReachWhatIsForAdmins() throws Exception {
        List<Route> admins = routes().stream().filter(Route::ofAdmins).toList();
        assertThat(admins).hasSizeGreaterThan(8);
        for (Route route : admins) {
            assertThat(status(route, "ANALYST")).as(route.toString()).isEqualTo(403);
            assertThat(status(route, "EDITOR")).as(route.toString()).isEqualTo(403);
            assertThat(status(route, "ADMIN"))
                    .as(route.toString())
                    .isLessThan(500)
                    .isNotIn(401, 403);
        }
    }

    @Test
    void everyRoleReadsEveryPageWithoutAnError() throws Exception {
        for (Route route : routes()) {
            if (!route.changes() && !route.ofEditors() && !route.ofAdmins()) {
                for (Role role : Role.values()) {
                    assertThat(status(route, role.name()))
                            .as(route + " as " + role)
                            .isLessThan(500)
                            .isNotIn(401, 403);
                }
            }
        }
    }

    private int status(Route route, @Nullable String role) throws Exception {
        MockHttpServletRequestBuilder request = request(route.method, route.path)
                .contentType("application/json")
                .content("{}")
                .with(csrf());
        if (role != null) {
            request.with(user("somebody").roles(role));
        }
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    /** All mappings of our own packages; path variables become an id that nothing has. */
    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (Map.Entry<RequestMappingInfo, ?> entry :
                mapping.getHandlerMethods().entrySet()) {
            if (!entry.getValue().toString().contains("org.marsad")) {
                continue;
            }
            Set<RequestMethod> methods = entry.getKey().getMethodsCondition().getMethods();
            for (String pattern : entry.getKey().getPatternValues()) {
                if (!OPEN.contains(pattern)) {
                    String path = pattern.replaceAll("\\{[^}]*}", "999999999");
                    (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                            .forEach(method -> routes.add(new Route(HttpMethod.valueOf(method.name()), path)));
                }
            }
        }
        assertThat(routes).hasSizeGreaterThan(20);
        return routes;
    }
}
