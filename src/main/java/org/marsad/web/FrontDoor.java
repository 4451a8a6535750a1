package org.marsad.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages without facts of their own: the log-in and what the marks mean. */
@Controller
class FrontDoor {

    @GetMapping("/login")
    String login() {
        return "login";
    }

    @GetMapping("/marks")
    String marks() {
        return "marks";
    }
}
