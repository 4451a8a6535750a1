package org.marsad.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import org.marsad.curation.GazetteerImport;
import org.marsad.entity.GazetteerFile;
import org.marsad.entity.GazetteerReading;
import org.marsad.entity.GazetteerStore;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/entities.jsonl")
@Tag(name = "entities")
class GazetteerApi {

    private static final int MOST_PROBLEMS = 1000;
    /** As much as the page takes. A gazetteer of 100,000 aliases has 15 MB. */
    private static final int MOST_BYTES = 20 * 1024 * 1024;

    private final GazetteerStore store;
    private final GazetteerImport gazetteerImport;

    GazetteerApi(GazetteerStore store, GazetteerImport gazetteerImport) {
        this.store = store;
        this.gazetteerImport = gazetteerImport;
    }

    @GetMapping
    @Operation(summary = "The whole gazetteer as JSON Lines, one entity a line")
    void all(HttpServletResponse response) throws IOException {
        response.setContentType("application/jsonl;charset=UTF-8");
        GazetteerFile.write(store.stored().gazetteer(), response.getWriter());
    }

    /** @param line 0 where the file as a whole is meant */
    record Wrong(int line, String entity, String reason) {}

    record Taken(int added, int changed) {}

    @PostMapping
    @Operation(
            summary = "Adds and replaces entities by a file of JSON Lines, all or nothing; the others stay",
            description = "Articles that the changes touch are tagged again in the background.")
    ResponseEntity<Object> take(InputStream body, Principal who) throws IOException {
        byte[] file = body.readNBytes(MOST_BYTES + 1);
        if (file.length > MOST_BYTES) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                    .body(ProblemDetail.forStatusAndDetail(
                            HttpStatus.CONTENT_TOO_LARGE, "The file is longer than 20 MB; nothing was taken over."));
        }
        return switch (gazetteerImport.read(file, who.getName())) {
            case GazetteerImport.Outcome.Done(int added, int changed) -> ResponseEntity.ok(new Taken(added, changed));
            case GazetteerImport.Outcome.Refused(var problems) -> {
                ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                        HttpStatus.BAD_REQUEST,
                        "Nothing was taken over; lines of the file break the gazetteer's rules.");
                detail.setProperty("problems", wrong(problems));
                yield ResponseEntity.badRequest().body(detail);
            }
        };
    }

    private static List<Wrong> wrong(List<GazetteerReading.Problem> problems) {
        return problems.stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> new Wrong(problem.line(), problem.entity(), problem.reason()))
                .toList();
    }
}
