package org.marsad.story;

import java.security.Principal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms on a story's page by which editors decide. What came of it stands on the page that they are led to. */
@Controller
class StoryForms {

    private final StoryDecisions decisions;

    StoryForms(StoryDecisions decisions) {
        this.decisions = decisions;
    }

    @PostMapping("/stories/{id}/split")
    String split(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam long article,
            @RequestParam(defaultValue = "") String why,
            Principal who,
            RedirectAttributes answer) {
        return answer(id, decisions.split(wish(id, version, who, why), article), answer);
    }

    @PostMapping("/stories/{id}/merge")
    String merge(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam String into,
            @RequestParam(defaultValue = "") String why,
            Principal who,
            RedirectAttributes answer) {
        Long story = story(into);
        return answer(
                id,
                story == null
                        ? new Decided.Refused(Decided.Reason.GONE)
                        : decisions.merge(wish(id, version, who, why), story),
                answer);
    }

    /** An article of the story, else an outlet of the gazetteer, else another story under which it counts. */
    @PostMapping("/stories/{id}/origin")
    String origin(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable Long article,
            @RequestParam(defaultValue = "") String outlet,
            @RequestParam(defaultValue = "") String story,
            @RequestParam(defaultValue = "") String why,
            Principal who,
            RedirectAttributes answer) {
        StoryDecisions.Wish wish = wish(id, version, who, why);
        Long other = story(story);
        Decided decided;
        if (!outlet.isBlank()) {
            decided = decisions.originIs(wish, outlet.strip());
        } else if (other != null) {
            decided = decisions.countsUnder(wish, other);
        } else if (article != null) {
            decided = decisions.originIs(wish, article);
        } else {
            decided = new Decided.Refused(Decided.Reason.GONE);
        }
        return answer(id, decided, answer);
    }

    @PostMapping("/stories/{id}/undo")
    String undo(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam long decision,
            @RequestParam(defaultValue = "") String why,
            Principal who,
            RedirectAttributes answer) {
        return answer(id, decisions.undo(wish(id, version, who, why), decision), answer);
    }

    private static StoryDecisions.Wish wish(long id, int version, Principal who, String why) {
        return new StoryDecisions.Wish(id, version, who.getName(), why);
    }

    /** A story's number, or its address as copied from the browser. */
    private static @Nullable Long story(String typed) {
        String number = typed.strip().replaceFirst("^\\S*/stories/(\\d+).*$", "$1");
        return number.matches("\\d{1,18}") ? Long.valueOf(number) : null;
    }

    private static String answer(long id, Decided decided, RedirectAttributes answer) {
        return switch (decided) {
            case Decided.Done(long story) -> {
                answer.addFlashAttribute("done", "story.decided");
                yield "redirect:/stories/" + story;
            }
            case Decided.Overtaken overtaken -> {
                answer.addFlashAttribute("overtaken", overtaken);
                yield "redirect:/stories/" + id;
            }
            case Decided.Refused(Decided.Reason reason) -> {
                answer.addFlashAttribute(
                        "wrong", "story.refused." + reason.name().toLowerCase(Locale.ROOT));
                yield "redirect:/stories/" + id;
            }
        };
    }
}
