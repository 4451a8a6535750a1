package org.marsad.source;

import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.marsad.web.Address;
import org.marsad.web.After;
import org.marsad.web.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /admin/dead-letters}: articles that were listed and could not be read, and trying them again. */
@Controller
@RequestMapping("/admin/dead-letters")
class DeadLetterPages {

    private static final int ON_A_PAGE = 40;
    private static final int MOST_SOURCES = 500;
    private static final Pattern TROUBLE = Pattern.compile("[A-Z_]{1,40}");

    private final DeadLetters letters;
    private final Clock clock;

    DeadLetterPages(DeadLetters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    /** @param matching how many match the filter, on all pages together */
    record View(
            DeadLetters.Filter filter,
            List<DeadLetters.Reason> reasons,
            int matching,
            Slice<DeadLetters.Letter> letters,
            List<DeadLetters.Choice> sources) {}

    /** What the address or the form says; what can't be read is left out. */
    record Typed(
            @Nullable String source,
            @Nullable String trouble,
            @Nullable String waiting) {

        DeadLetters.Filter filter() {
            return new DeadLetters.Filter(
                    number(source),
                    trouble != null && TROUBLE.matcher(trouble).matches() ? trouble : null,
                    "yes".equals(waiting));
        }

        private static @Nullable Long number(@Nullable String text) {
            try {
                return text == null || text.isBlank() ? null : Long.valueOf(text.strip());
            } catch (NumberFormatException e) {
                return null;
            }
        }
    }

    @GetMapping
    String list(Typed typed, @RequestParam(required = false) @Nullable String after, Model model) {
        DeadLetters.Filter filter = typed.filter();
        After place = After.parse(after);
        List<DeadLetters.Letter> rows =
                letters.list(filter, place == null ? Long.MAX_VALUE : place.id(), ON_A_PAGE + 1);
        List<DeadLetters.Reason> reasons = letters.reasons(filter);
        int matching = reasons.stream()
                .filter(reason -> filter.trouble() == null || filter.trouble().equals(reason.trouble()))
                .mapToInt(DeadLetters.Reason::count)
                .sum();
        model.addAttribute(
                "view",
                new View(
                        filter,
                        reasons,
                        matching,
                        Slice.of(rows, ON_A_PAGE, letter -> new After("", letter.id())),
                        letters.sources(MOST_SOURCES)));
        return "dead-letters";
    }

    /** @param id one of them; without it all that match the filter */
    @PostMapping
    String requeue(Typed typed, @RequestParam(required = false) @Nullable Long id, RedirectAttributes answer) {
        answer.addFlashAttribute("queued", letters.requeue(typed.filter(), id, clock.instant()));
        return "redirect:"
                + Address.of("/admin/dead-letters")
                        .with("source", typed.source())
                        .with("trouble", typed.trouble())
                        .with("waiting", typed.waiting());
    }
}
