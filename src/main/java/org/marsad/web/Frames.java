package org.marsad.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its {@link Frame} as {@code frame}. */
@ControllerAdvice(annotations = Controller.class)
class Frames {

    private static final List<String> ROLES = List.of("ADMIN", "EDITOR", "ANALYST");

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        Language language = Preferences.language(request);
        return new Frame(
                language,
                Preferences.theme(request),
                request.getUserPrincipal() == null
                        ? null
                        : request.getUserPrincipal().getName(),
                role(request),
                address(request),
                new Times(language));
    }

    /**
     * An error page keeps the address that led to it. What a form sent (its token among it) belongs in no link, and what a
     * tool sends need not be a form, whatever it calls it.
     */
    private static Address address(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (failed instanceof String path) {
            return Address.of(path);
        }
        return request.getMethod().equals("POST") ? Address.of(request.getRequestURI()) : Address.of(request);
    }

    private static @Nullable String role(HttpServletRequest request) {
        return ROLES.stream().filter(request::isUserInRole).findFirst().orElse(null);
    }
}
