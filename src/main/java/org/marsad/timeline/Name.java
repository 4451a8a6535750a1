package org.marsad.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** An entity by its slug and its names in both scripts. */
record Name(String slug, String en, String ar) {

    /** From columns {@code <prefix>slug}, {@code <prefix>name} and {@code <prefix>name_ar}; null where there is no entity. */
    static @Nullable Name of(ResultSet row, String prefix) throws SQLException {
        String slug = row.getString(prefix + "slug");
        return slug == null ? null : new Name(slug, row.getString(prefix + "name"), row.getString(prefix + "name_ar"));
    }

    /** From columns of a row that is an entity's. */
    static Name of(ResultSet row) throws SQLException {
        return new Name(row.getString("slug"), row.getString("name"), row.getString("name_ar"));
    }

    public String in(String language) {
        return language.equals("ar") ? ar : en;
    }
}
