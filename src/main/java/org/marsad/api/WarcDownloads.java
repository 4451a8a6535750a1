package org.marsad.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.marsad.article.WarcExport;
import org.marsad.article.WarcExport.Of;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was fetched of an article or a source, as a WARC file; for editors, in the browser as for tools. */
@RestController
@Tag(name = "archives")
class WarcDownloads {

    private final WarcExport export;

    WarcDownloads(WarcExport export) {
        this.export = export;
    }

    @GetMapping({"/api/v1/articles/{id}/warc", "/articles/{id}/warc"})
    @Operation(summary = "The pages that an article was read from, each revision's, as WARC 1.1 with gzip per record")
    void article(@PathVariable long id, HttpServletResponse response) throws IOException {
        write(Of.ARTICLE, id, "article-" + id, response);
    }

    @GetMapping({"/api/v1/sources/{id}/warc", "/sources/{id}/warc"})
    @Operation(
            summary = "All pages kept of a source, also those that could not be read, as WARC 1.1 with gzip per record")
    void source(@PathVariable long id, HttpServletResponse response) throws IOException {
        write(Of.SOURCE, id, "source-" + id, response);
    }

    private void write(Of what, long id, String name, HttpServletResponse response) throws IOException {
        if (!export.exists(what, id)) {
            throw new NotThere(name.replace('-', ' '));
        }
        response.setContentType("application/warc");
        response.setHeader("Content-Disposition", "attachment; filename=\"marsad-" + name + ".warc.gz\"");
        export.write(what, id, response.getOutputStream());
    }
}
