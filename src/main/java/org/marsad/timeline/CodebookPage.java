package org.marsad.timeline;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.marsad.claim.Stance;
import org.marsad.claim.StanceCodebook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The codebook of stances in force: each with its examples and the phrases that make it, in both languages. */
@Controller
class CodebookPage {

    private final StanceCodebook codebook;

    CodebookPage(StanceCodebook codebook) {
        this.codebook = codebook;
    }

    /** @param own whether a team's own rows are in force */
    record Codebook(List<Coded> stances, boolean own) {}

    /**
     * @param inCue     phrases that make it where the attribution stands
     * @param inContent phrases that make it in what is said
     */
    record Coded(String stance, List<Text> examples, List<Text> inCue, List<Text> inContent) {}

    /** @param language {@code ar} or {@code en}, by its letters */
    record Text(String text, String language) {

        static Text of(String text) {
            boolean arabic =
                    text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
            return new Text(text, arabic ? "ar" : "en");
        }
    }

    @GetMapping("/codebook")
    String codebook(Model model) {
        List<Coded> stances = Stream.of(Stance.values()).map(this::coded).toList();
        model.addAttribute("view", new Codebook(stances, !codebook.version().isEmpty()));
        return "codebook";
    }

    private Coded coded(Stance stance) {
        List<Text> examples = codebook.examples().stream()
                .filter(example -> example.stance() == stance)
                .map(example -> Text.of(example.text()))
                .toList();
        return new Coded(
                stance.name().toLowerCase(Locale.ROOT), examples, phrases(stance, "cue"), phrases(stance, "content"));
    }

    private List<Text> phrases(Stance stance, String place) {
        return codebook.rows().stream()
                .filter(row -> row.stance() == stance && row.place().equals(place))
                .flatMap(row -> row.phrases().stream())
                .map(Text::of)
                .toList();
    }
}
