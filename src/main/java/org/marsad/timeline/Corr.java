package org.marsad.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Corroboration: how many outlets carry it, from how many origins, how many of whose speakers are anonymous. */
record Corr(int outlets, int origins, int anonymous) {

    static Corr of(ResultSet row) throws SQLException {
        return new Corr(row.getInt("outlets"), row.getInt("origins"), row.getInt("anonymous"));
    }
}
