package org.marsad.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.marsad.source.Opml;
import org.marsad.source.OpmlReport;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
@RequestMapping("/api/v1/sources.opml")
@Tag(name = "sources")
class SourcesOpmlApi {

    private final Opml opml;
    private final MessageSource words;

    SourcesOpmlApi(Opml opml, MessageSource words) {
        this.opml = opml;
        this.words = words;
    }

    /** @param brokeAt the line at which the file stopped being XML; what stood before was taken */
    record Report(
            int added, int known, int refused, @Nullable Integer brokeAt, boolean cut, List<Line> lines) {}

    /** @param result added, known or refused */
    record Line(
            int line,
            String name,
            @Nullable String url,
            String result,
            @Nullable Long source,
            @Nullable String why) {}

    @GetMapping(produces = "text/x-opml")
    @Operation(summary = "All sources as OPML, without their request headers")
    ResponseEntity<StreamingResponseBody> export() {
        return ResponseEntity.ok()
                .header("Content-Type", "text/x-opml; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"marsad.opml\"")
                .body(opml::write);
    }

    /** Reads the body itself and no parameter by name: curl calls a posted file a form unless told otherwise. */
    @PostMapping
    @Operation(
            summary = "Take in the feeds of an OPML file; they are off unless enabled=true",
            parameters = {
                @Parameter(name = "enabled", description = "collect them at once"),
                @Parameter(name = "camps", description = "take folders as leanings")
            })
    ResponseEntity<?> take(HttpServletRequest request) throws IOException {
        byte[] file = request.getInputStream().readNBytes(Opml.LARGEST + 1);
        if (file.length > Opml.LARGEST) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, "opml.wrong.big");
        }
        OpmlReport report = opml.take(
                new ByteArrayInputStream(file), new Opml.Wish(flag(request, "enabled"), flag(request, "camps")));
        return report.opml()
                ? ResponseEntity.ok(new Report(
                        report.count(OpmlReport.Result.ADDED),
                        report.count(OpmlReport.Result.KNOWN),
                        report.count(OpmlReport.Result.REFUSED),
                        report.brokeAt(),
                        report.cut(),
                        report.lines().stream().map(this::line).toList()))
                : problem(HttpStatus.BAD_REQUEST, "opml.wrong.other");
    }

    private static boolean flag(HttpServletRequest request, String name) {
        String query = request.getQueryString();
        return query != null
                && "true"
                        .equals(UriComponentsBuilder.newInstance()
                                .query(query)
                                .build()
                                .getQueryParams()
                                .getFirst(name));
    }

    private Line line(OpmlReport.Line line) {
        return new Line(
                line.line(),
                line.name(),
                line.address(),
                line.result().name().toLowerCase(Locale.ROOT),
                line.source(),
                line.why() == null ? null : say(line.why(), line.named()));
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, String key) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, say(key, "")));
    }

    private String say(String key, String named) {
        return words.getMessage(key, new Object[] {named}, Locale.ENGLISH);
    }
}
