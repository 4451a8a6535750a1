package org.marsad.curation;

import java.util.List;
import org.marsad.entity.GazetteerReading;

/** What the gazetteer's rules say, for templates. */
final class Sentences {

    private Sentences() {}

    /**
     * @param key   of the message
     * @param about its arguments
     */
    record Problem(int line, String entity, String key, Object[] about) {}

    static List<Problem> of(List<GazetteerReading.Problem> problems) {
        return problems.stream()
                .map(problem -> new Problem(
                        problem.line(),
                        problem.entity(),
                        "gazetteer.rule." + problem.rule().name(),
                        problem.about().toArray()))
                .toList();
    }
}
