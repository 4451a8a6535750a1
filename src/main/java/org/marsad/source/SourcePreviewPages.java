package org.marsad.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.marsad.web.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /sources/preview}: what a source would bring, before anything of it is stored. */
@Controller
class SourcePreviewPages {

    private static final int MOST_FOUND = 20;

    private final Preview preview;

    SourcePreviewPages(Preview preview) {
        this.preview = preview;
    }

    /**
     * @param typed the form's fields, the unanswered ones filled in from what was found
     * @param ways  the ways to follow the site, as the form sends them back
     */
    record PreviewView(TypedSource typed, List<PreviewWay> ways, PreviewWay shown, Previewed.Seen seen) {}

    /**
     * @param again {@code url} to look at the address afresh; else the chosen way alone is looked at
     * @param found the ways found before, see {@link PreviewWay}
     */
    @PostMapping("/sources/preview")
    String preview(
            TypedSource typed,
            @RequestParam(required = false) @Nullable String again,
            @RequestParam(required = false) @Nullable List<String> found,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        model.addAttribute("frame", frame.at(typed.form()));
        boolean afresh = "url".equals(again);
        try {
            TypedSource asked = afresh ? typed.afresh() : typed.picked();
            URI url = SourceDetails.address(asked.url() == null ? "" : asked.url());
            Listing.Kind kind = afresh ? null : typed.kind();
            SourceRules rules = (afresh ? asked : typed.following()).rules();
            return switch (preview.of(new Preview.Wish(url, kind, rules))) {
                case Previewed.Seen seen -> seen(typed, known(found, afresh), seen, model);
                case Previewed.Nothing nothing -> nothing(typed, nothing, model);
            };
        } catch (SourceDetails.Wrong e) {
            model.addAttribute("wrong", "source.wrong." + e.reason());
            model.addAttribute("wrongField", e.field());
            model.addAttribute("wrongValue", e.value());
            model.addAttribute("typed", typed);
            return "source-new";
        }
    }

    /**
     * The result of a form has no address of its own: whoever comes back to it finds the form again. Links of the result
     * that change its language or theme lead to the form as it was filled in.
     */
    @GetMapping("/sources/preview")
    String again() {
        return "redirect:/sources/new";
    }

    private static String seen(TypedSource typed, List<PreviewWay> known, Previewed.Seen seen, Model model) {
        PreviewWay shown = PreviewWay.of(seen.shown());
        List<PreviewWay> ways = new ArrayList<>();
        if (known.stream().anyMatch(way -> way.url().equals(shown.url()))) {
            known.forEach(way -> ways.add(way.url().equals(shown.url()) ? shown : way));
        } else {
            seen.candidates().forEach(candidate -> ways.add(PreviewWay.of(candidate)));
            known.forEach(ways::add);
        }
        model.addAttribute("view", new PreviewView(filledIn(typed, seen), List.copyOf(ways), shown, seen));
        return "source-preview";
    }

    private static String nothing(TypedSource typed, Previewed.Nothing nothing, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("problem", nothing.problem());
        model.addAttribute(
                "ways", nothing.candidates().stream().map(PreviewWay::of).toList());
        return "source-new";
    }

    private static List<PreviewWay> known(@Nullable List<String> found, boolean afresh) {
        return found == null || afresh
                ? List.of()
                : found.stream()
                        .limit(MOST_FOUND)
                        .map(PreviewWay::parse)
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** A name and a language nobody typed are those of the listing and of most of its articles. */
    private static TypedSource filledIn(TypedSource typed, Previewed.Seen seen) {
        Map<String, Integer> languages = new HashMap<>();
        for (Previewed.Sample sample : seen.samples()) {
            if (sample.language() != null && !sample.language().equals("und")) {
                languages.merge(sample.language(), 1, Integer::sum);
            }
        }
        String language = languages.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
        return typed.filledIn(seen.shown(), language);
    }
}
