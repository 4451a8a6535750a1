package org.marsad.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.marsad.source.SourceDetails;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Problems as RFC 9457: what is wrong, never how the code came to find out. */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final MessageSource words;

    Problems(MessageSource words) {
        this.words = words;
    }

    @ExceptionHandler
    ProblemDetail badParameter(BadParameter problem) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, problem.getMessage());
        detail.setProperty("parameter", problem.parameter());
        return detail;
    }

    /** @param position of the first character, counted from 1 */
    private record Misread(
            int position,
            String text,
            String reason,
            @Nullable String offer) {}

    @ExceptionHandler
    ProblemDetail badQuery(BadQuery problem) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, problem.getMessage());
        detail.setProperty("parameter", "q");
        detail.setProperty(
                "errors",
                problem.problems().stream()
                        .map(one -> new Misread(
                                one.place().from() + 1,
                                one.text(),
                                words.getMessage(
                                        "search.problem." + one.kind().key(),
                                        new Object[] {one.place().from() + 1},
                                        Locale.ENGLISH),
                                one.offer()))
                        .toList());
        return detail;
    }

    /** What nobody foresaw is written to the log; who asked hears only that it failed. */
    @ExceptionHandler
    ProblemDetail unforeseen(Exception problem, HttpServletRequest request) {
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), problem);
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "Marsad could not answer this; its log says why.");
    }

    @ExceptionHandler
    ProblemDetail notThere(NotThere problem) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, problem.getMessage());
    }

    @ExceptionHandler
    ProblemDetail wrongSource(SourceDetails.Wrong problem) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                "The field '" + problem.field() + "' can't be taken. "
                        + words.getMessage(
                                "source.wrong." + problem.reason(), new Object[] {problem.value()}, Locale.ENGLISH));
        detail.setProperty("field", problem.field());
        return detail;
    }
}
