package org.marsad.review;

import java.security.Principal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /review}, and recording a review of a claim. */
@Controller
class ReviewPages {

    private static final int ON_A_PAGE = 30;

    private final Reviews reviews;
    private final Queue queue;

    ReviewPages(Reviews reviews, Queue queue) {
        this.reviews = reviews;
        this.queue = queue;
    }

    @GetMapping("/review")
    String queue(@RequestParam(required = false) @Nullable String why, Model model) {
        model.addAttribute("view", queue.now(why, ON_A_PAGE));
        return "review";
    }

    /** What is wrong with a review, or who was quicker, is told on the claim's page with the form as it was typed. */
    @PostMapping("/claims/{id}/reviews")
    String record(
            @PathVariable long id,
            ReviewForm form,
            @RequestParam(required = false) @Nullable String back,
            Principal who,
            RedirectAttributes answer) {
        String page = "redirect:/claims/" + id + "#review";
        return switch (reviews.record(id, form, who.getName())) {
            case Reviews.Outcome.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Reviews.Outcome.Refused(String reason) -> {
                answer.addFlashAttribute("typed", form);
                answer.addFlashAttribute("wrong", reason);
                yield page;
            }
            case Reviews.Outcome.Overtaken() -> {
                answer.addFlashAttribute("typed", form.seeing(reviews.of(id).size()));
                answer.addFlashAttribute("overtaken", form.seen() == null ? 0 : form.seen());
                yield page;
            }
            case Reviews.Outcome.Recorded _ -> {
                answer.addFlashAttribute("recorded", id);
                String decision = form.decision() == null || form.decision().isEmpty() ? "comment" : form.decision();
                answer.addFlashAttribute("decided", decision.toLowerCase(Locale.ROOT));
                yield "queue".equals(back) ? "redirect:/review" : page;
            }
        };
    }
}
