package org.marsad.article;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows as the JSON that PostgreSQL's {@code jsonb_to_recordset} takes apart, so that one statement writes any number of
 * them. A record's components are its columns.
 */
final class RowsAsJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private RowsAsJson() {}

    static String of(List<? extends Record> rows) {
        return JSON.writeValueAsString(rows);
    }
}
