package org.marsad.source;

import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /sources/{id}/memory}: what is remembered of a source's pages, and forgetting it. */
@Controller
class SourceMemoryPages {

    private static final int LINES = 100;

    private final SourceMemories memories;
    private final SourceHealth health;
    private final Clock clock;

    SourceMemoryPages(SourceMemories memories, SourceHealth health, Clock clock) {
        this.memories = memories;
        this.health = health;
        this.clock = clock;
    }

    record MemoryView(SourceHealth.Row source, SourceMemories.Shown memory, int limit) {}

    @GetMapping("/sources/{id}/memory")
    String show(@PathVariable long id, Model model) {
        SourceHealth.Row source =
                health.find(id, clock.instant()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("view", new MemoryView(source, memories.shown(id, LINES), LINES));
        return "source-memory";
    }

    @PostMapping("/sources/{id}/memory/forget")
    String forget(@PathVariable long id, RedirectAttributes answer) {
        memories.forget(id);
        answer.addFlashAttribute("done", "memory.forgotten");
        return "redirect:/sources/" + id + "/memory";
    }
}
