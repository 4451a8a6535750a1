package org.marsad.timeline;

import org.marsad.web.Frame;
import org.marsad.web.Words;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives this package's pages their {@code dates}. */
@ControllerAdvice(basePackageClasses = Advice.class)
class Advice {

    private final Words words;

    Advice(Words words) {
        this.words = words;
    }

    @ModelAttribute("dates")
    EventDates dates(@ModelAttribute("frame") Frame frame) {
        return new EventDates(words, frame.language());
    }
}
