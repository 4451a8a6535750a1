package org.marsad.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /sources/opml}: all sources as a file, and what became of a file taken in. */
@Controller
class OpmlPages {

    private static final int SHOWN = 3_000;

    private final Opml opml;

    OpmlPages(Opml opml) {
        this.opml = opml;
    }

    /** @param shown how many lines of the report are shown at most */
    record ImportView(OpmlReport report, int shown) {

        public int count(String result) {
            return report.count(OpmlReport.Result.valueOf(result));
        }
    }

    @GetMapping("/sources/opml")
    ResponseEntity<StreamingResponseBody> export() {
        return ResponseEntity.ok()
                .header("Content-Type", "text/x-opml; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"marsad.opml\"")
                .body(opml::write);
    }

    @PostMapping("/sources/opml")
    String take(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean enabled,
            @RequestParam(defaultValue = "false") boolean camps,
            Model model,
            RedirectAttributes answer)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return wrong("opml.wrong.none", answer);
        }
        byte[] bytes;
        try (InputStream in = file.getInputStream()) {
            bytes = in.readNBytes(Opml.LARGEST + 1);
        }
        if (bytes.length > Opml.LARGEST) {
            return wrong("opml.wrong.big", answer);
        }
        OpmlReport report = opml.take(new ByteArrayInputStream(bytes), new Opml.Wish(enabled, camps));
        if (!report.opml()) {
            return wrong("opml.wrong.other", answer);
        }
        model.addAttribute("view", new ImportView(report, SHOWN));
        return "source-import";
    }

    private static String wrong(String message, RedirectAttributes answer) {
        answer.addFlashAttribute("wrong", message);
        return "redirect:/sources";
    }
}
