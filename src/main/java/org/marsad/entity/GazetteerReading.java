package org.marsad.entity;

import java.util.List;

/** What came of reading a gazetteer file: all of it, or a report that says by line why none of it. */
public sealed interface GazetteerReading {

    record Read(Gazetteer gazetteer) implements GazetteerReading {}

    /** Nothing was taken over; every problem that was found, in the order of the file. */
    record Refused(List<Problem> problems) implements GazetteerReading {}

    /**
     * @param line   counted from 1; 0 where the file as a whole is meant, or an entity that is not in the file
     * @param entity its id; empty where the line can't be read so far
     * @param rule   ends the key of its message
     * @param about  what the message speaks of: its arguments
     * @param reason the same in an English sentence, for the editor who wrote the line
     */
    record Problem(int line, String entity, Rule rule, List<String> about, String reason) {}

    /** What a gazetteer file may not do. */
    enum Rule {
        UNREADABLE,
        TOO_LONG,
        EMPTY_FILE,
        ID,
        ID_TWICE,
        NO_ALIAS,
        EMPTY_ALIAS,
        ONE_LETTER,
        COMMON_WORD,
        DIRECTION_MARK,
        CONTROL_CHARACTER,
        RELATION_TYPE,
        RELATION_SELF,
        RELATION_DATE,
        RELATION_TARGET,
        CONTEXT,
        SHARED_WITH,
        SHARED
    }
}
