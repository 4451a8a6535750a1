package org.marsad.review;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.Stance;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /review/blind}: what waits to be coded a second time unseen, and how far coders agree. */
@Controller
class CodingPages {

    private final DoubleCoding codings;

    CodingPages(DoubleCoding codings) {
        this.codings = codings;
    }

    record View(
            List<DoubleCoding.Item> waiting, List<DoubleCoding.Coded> coded, Agreement decisions, Agreement stances) {}

    @GetMapping("/review/blind")
    String list(Principal who, Model model) {
        model.addAttribute(
                "view",
                new View(
                        codings.waiting(who.getName()),
                        codings.coded(),
                        codings.agreement("decision"),
                        codings.agreement("stance")));
        return "review-blind";
    }

    record TaskView(DoubleCoding.Task task, List<String> stances) {}

    @GetMapping("/review/blind/{claim}")
    String task(@PathVariable long claim, Model model) {
        DoubleCoding.Task task =
                codings.task(claim, true).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<String> stances = Arrays.stream(Stance.values())
                .map(stance -> stance.name().toLowerCase(Locale.ROOT))
                .toList();
        model.addAttribute("view", new TaskView(task, stances));
        return "review-code";
    }

    /** Puts a claim up to be coded by two. */
    @PostMapping("/claims/{claim}/blind")
    String ask(@PathVariable long claim, Principal who, RedirectAttributes answer) {
        if (codings.ask(claim, who.getName()) == DoubleCoding.Outcome.UNKNOWN) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        answer.addFlashAttribute("told", "asked");
        return "redirect:/review/blind";
    }

    @PostMapping("/review/blind/{claim}")
    String code(
            @PathVariable long claim,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String stance,
            @RequestParam(required = false) @Nullable String why,
            Principal who,
            RedirectAttributes answer) {
        DoubleCoding.Outcome outcome = codings.code(claim, who.getName(), decision, stance, why);
        answer.addFlashAttribute("told", outcome.name().toLowerCase(Locale.ROOT));
        return switch (outcome) {
            case UNKNOWN -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case UNREADABLE -> {
                answer.addFlashAttribute("why", why);
                yield "redirect:/review/blind/" + claim;
            }
            case DONE, FULL, AGAIN -> "redirect:/review/blind";
        };
    }
}
