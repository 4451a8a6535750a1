package org.marsad.claim;

import java.time.LocalDate;
import java.util.List;
import org.marsad.date.DateReader;
import org.marsad.entity.Gazetteer;
import org.marsad.entity.GazetteerFile;
import org.marsad.tag.Tagger;

/** Texts read with the bundled gazetteer, as the line reads them. */
final class Reports {

    static final Gazetteer GAZETTEER = GazetteerFile.bundled();

    private static final Tagger TAGGER = new Tagger(GAZETTEER);
    private static final DateReader DATES = new DateReader();
    private static final ClaimReader READER = new ClaimReader(GAZETTEER);

    private Reports() {}

    static Report report(String text, String language, String published) {
        LocalDate day = LocalDate.parse(published);
        return new Report(text, language, TAGGER.tag("", text, language), DATES.read(text, language, day), day);
    }

    static List<Claim> english(String text) {
        return READER.read(report(text, "en", "2025-06-20")).claims();
    }

    static List<Claim> arabic(String text) {
        return READER.read(report(text, "ar", "2025-06-20")).claims();
    }

    static Findings read(Report report) {
        return READER.read(report);
    }

    static Findings findings(String text, String language, String published) {
        return READER.read(report(text, language, published));
    }
}
