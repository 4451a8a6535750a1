package org.marsad.entity;

import java.util.List;

/** What came of reading a gazetteer file: all of it, or a report that says by line why none of it. */
public sealed interface GazetteerReading {

    record Read(Gazetteer gazetteer) implements GazetteerReading {}

    /** Nothing was taken over; every problem that was found, in the order of the file. */
    record Refused(List<Problem> problems) implements GazetteerReading {}

    /**
     * @param line   counted from 1; 0 where the file as a whole is meant
     * @param reason a sentence for the editor who wrote the line
     */
    record Problem(int line, String reason) {}
}
