package org.marsad.claim;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.date.DateExpression;
import org.marsad.tag.Mention;

/**
 * A tagged text, ready to be read for claims.
 *
 * @param language  BCP 47 code of the text
 * @param mentions  in text order, not overlapping
 * @param dates     in text order, not overlapping
 * @param published the day it was published, if known
 */
public record Report(
        String text,
        String language,
        List<Mention> mentions,
        List<DateExpression> dates,
        @Nullable LocalDate published) {}
