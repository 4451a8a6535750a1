package org.marsad.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A database that cannot be reached is not a mistake of the page: it says so and asks to come back. */
@ControllerAdvice(annotations = Controller.class)
class Away {

    private static final Logger log = LoggerFactory.getLogger(Away.class);

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    void databaseAway(Exception reason, HttpServletResponse response) throws IOException {
        log.warn("the database cannot be reached: {}", reason.getMessage());
        response.setHeader("Retry-After", "15");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
