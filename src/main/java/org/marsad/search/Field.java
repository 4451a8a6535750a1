package org.marsad.search;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a query may ask for besides words, with the names under which it may be asked. */
enum Field {
    ENTITY("entity", "about", "كيان"),
    SOURCE("source", "مصدر", "المصدر"),
    LANGUAGE("lang", "language", "لغة"),
    STANCE("stance", "موقف"),
    SPEAKER("speaker", "قائل"),
    ANONYMOUS("anonymous", "مجهول"),
    VIA("via", "عبر"),
    FROM("from", "من"),
    TO("to", "إلى", "الى"),
    EVENT("event", "happened", "حدث"),
    STATUS("status", "حالة");

    private static final Map<String, Field> BY_NAME = Stream.of(values())
            .flatMap(field -> Stream.of(field.names.split(" ")).map(name -> Map.entry(name, field)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** With blanks between. */
    private final String names;

    Field(String... names) {
        this.names = String.join(" ", names);
    }

    /** Null where no field has that name. */
    static @Nullable Field named(String name) {
        return BY_NAME.get(name.toLowerCase(Locale.ROOT));
    }

    /** The name under which pages write it. */
    String word() {
        return names.split(" ")[0];
    }
}
