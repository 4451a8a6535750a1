package org.marsad.account;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/** Who may open what: nothing without an account but the log-in page, its looks and the health check. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String[] OPEN = {
        "/login", "/marsad.css", "/favicon.svg", "/error", "/actuator/health", "/actuator/health/**"
    };

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    static RoleHierarchy roleHierarchy() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role("ADMIN")
                .implies("EDITOR")
                .role("EDITOR")
                .implies("ANALYST")
                .build();
    }

    /** Tools: a name and password with every request, no session, so nothing that a foreign page could ride on. */
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, JsonMapper json) {
        return http.securityMatcher("/api/**", "/v3/api-docs", "/v3/api-docs/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/v3/api-docs", "/v3/api-docs/**")
                        .permitAll()
                        .requestMatchers("/api/v1/jobs", "/api/v1/jobs/**")
                        .hasRole("ADMIN")
                        .requestMatchers("/api/v1/*/*/warc")
                        .hasRole("EDITOR")
                        .requestMatchers(HttpMethod.GET, "/api/**")
                        .hasRole("ANALYST")
                        .requestMatchers(HttpMethod.HEAD, "/api/**")
                        .hasRole("ANALYST")
                        .anyRequest()
                        .hasRole("EDITOR"))
                .httpBasic(basic -> basic.realmName("marsad").authenticationEntryPoint((request, response, failure) -> {
                    response.setHeader("WWW-Authenticate", "Basic realm=\"marsad\", charset=\"UTF-8\"");
                    problem(response, json, HttpStatus.UNAUTHORIZED, "A name and password are needed.");
                }))
                .exceptionHandling(handling -> handling.accessDeniedHandler((request, response, failure) ->
                        problem(response, json, HttpStatus.FORBIDDEN, "Your role does not allow this.")))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers("/admin/**")
                        .hasRole("ADMIN")
                        .requestMatchers(
                                "/sources/new",
                                "/sources/*/edit",
                                "/sources/*/memory",
                                "/sources/*/warc",
                                "/articles/*/warc")
                        .hasRole("EDITOR")
                        .requestMatchers(
                                "/entities/new", "/entities/suggestions", "/entities/*/edit", "/entities/*/reshape")
                        .hasRole("EDITOR")
                        .requestMatchers(HttpMethod.POST, "/sources/**", "/entities/**", "/stories/**", "/families/**")
                        .hasRole("EDITOR")
                        .anyRequest()
                        .hasRole("ANALYST"))
                .formLogin(login -> login.loginPage("/login").permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(withDefaults()))
                .build();
    }

    private static void problem(HttpServletResponse response, JsonMapper json, HttpStatus status, String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(ProblemDetail.forStatusAndDetail(status, detail)));
    }
}
