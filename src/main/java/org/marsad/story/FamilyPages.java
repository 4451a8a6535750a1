package org.marsad.story;

import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /families}: who owns which outlets, which camps they are counted to, and whom they speak for. */
@Controller
class FamilyPages {

    private static final String PAGE = "redirect:/families";
    private static final int LONGEST = 500;

    private final FamilyRows families;

    FamilyPages(FamilyRows families) {
        this.families = families;
    }

    record View(List<FamilyRows.Family> families, List<FamilyRows.Voice> voices, List<FamilyRows.Camp> camps) {

        /** Those that speak for a party. */
        public List<FamilyRows.Voice> parties() {
            return voices.stream().filter(voice -> voice.party() != null).toList();
        }
    }

    @GetMapping("/families")
    public String families(Model model) {
        model.addAttribute("view", new View(families.all(), families.voices(), families.camps()));
        return "families";
    }

    @PostMapping("/families")
    @Transactional
    public String add(
            @RequestParam String name,
            @RequestParam(defaultValue = "") String nameAr,
            @RequestParam(defaultValue = "") String owner,
            Principal who,
            RedirectAttributes answer) {
        String slug = name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (slug.isEmpty() || tooLong(name, nameAr, owner)) {
            return wrong("name", answer);
        }
        if (families.find(slug).isPresent()) {
            return wrong("known", answer);
        }
        families.add(slug, name.strip(), nameAr.strip(), owner.strip(), who.getName());
        return done(answer);
    }

    @PostMapping("/families/{id}/members")
    @Transactional
    public String join(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam long source,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String citation,
            Principal who,
            RedirectAttributes answer) {
        if (citation.isBlank() || tooLong(citation)) {
            return wrong("citation", answer);
        }
        LocalDate first;
        LocalDate last;
        try {
            first = day(from);
            last = day(to);
        } catch (DateTimeParseException e) {
            return wrong("days", answer);
        }
        if (first != null && last != null && last.isBefore(first)) {
            return wrong("days", answer);
        }
        if (families.taken(source, first, last)) {
            return wrong("taken", answer);
        }
        if (!families.touch(id, version, who.getName())) {
            return wrong("overtaken", answer);
        }
        families.join(id, source, first, last, citation.strip());
        return done(answer);
    }

    @PostMapping("/families/{id}/members/{part}/remove")
    @Transactional
    public String leave(
            @PathVariable long id,
            @PathVariable long part,
            @RequestParam int version,
            Principal who,
            RedirectAttributes answer) {
        if (!families.touch(id, version, who.getName())) {
            return wrong("overtaken", answer);
        }
        families.leave(id, part);
        return done(answer);
    }

    @PostMapping("/families/voices")
    @Transactional
    public String voice(
            @RequestParam long source,
            @RequestParam(defaultValue = "") String party,
            @RequestParam(defaultValue = "") String citation,
            @RequestParam(defaultValue = "") String camp,
            RedirectAttributes answer) {
        if (!party.isBlank() && (citation.isBlank() || tooLong(citation))) {
            return wrong("citation", answer);
        }
        return families.speaksFor(source, party.strip(), citation.strip(), camp.strip())
                ? done(answer)
                : wrong("party", answer);
    }

    @PostMapping("/families/camps")
    @Transactional
    public String camp(
            @RequestParam String name,
            @RequestParam(defaultValue = "") String nameAr,
            @RequestParam(defaultValue = "false") boolean remove,
            RedirectAttributes answer) {
        if (name.isBlank() || tooLong(name, nameAr)) {
            return wrong("name", answer);
        }
        if (remove) {
            families.dropCamp(name.strip());
        } else {
            families.addCamp(name.strip(), nameAr.strip());
        }
        return done(answer);
    }

    private static @Nullable LocalDate day(String day) {
        return day.isBlank() ? null : LocalDate.parse(day.strip());
    }

    private static boolean tooLong(String... texts) {
        for (String text : texts) {
            if (text.length() > LONGEST) {
                return true;
            }
        }
        return false;
    }

    private static String done(RedirectAttributes answer) {
        answer.addFlashAttribute("done", "family.saved");
        return PAGE;
    }

    private static String wrong(String reason, RedirectAttributes answer) {
        answer.addFlashAttribute("wrong", "family.wrong." + reason);
        return PAGE;
    }
}
