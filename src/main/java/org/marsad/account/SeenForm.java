package org.marsad.account;

import java.security.Principal;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code POST /seen}: the reader has seen what is new; the dashboard counts from now. */
@Controller
class SeenForm {

    private final JdbcClient jdbc;
    private final Clock clock;

    SeenForm(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @PostMapping("/seen")
    String seen(Principal reader) {
        jdbc.sql("update account set last_visit_at = :now where name = :name")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("name", reader.getName())
                .update();
        return "redirect:/";
    }
}
