package org.marsad.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.marsad.entity.Alias;
import org.marsad.entity.Entity;
import org.marsad.entity.Relation;

/**
 * One thing that a change of an entity added or took away.
 *
 * @param what  ends the key of its message: {@code name}, {@code alias}, {@code relation}, …
 * @param added false where it was taken away
 * @param text  in whatever language it is
 */
record Difference(String what, boolean added, String text) {

    /** What was taken away first; at most a few hundred, as an entity has no more. */
    static List<Difference> between(@Nullable Entity before, @Nullable Entity after) {
        List<Difference> differences = new ArrayList<>();
        field("kind", before, after, entity -> entity.kind().name().toLowerCase(Locale.ROOT), differences);
        field("name", before, after, Entity::name, differences);
        field("nameAr", before, after, Entity::nameAr, differences);
        field("description", before, after, Entity::description, differences);
        field("confidence", before, after, Entity::confidence, differences);
        List<String> wasNamed = before == null
                ? List.of()
                : before.aliases().stream().map(Difference::said).toList();
        List<String> isNamed = after == null
                ? List.of()
                : after.aliases().stream().map(Difference::said).toList();
        lists("alias", wasNamed, isNamed, differences);
        List<String> wasTied = before == null
                ? List.of()
                : before.relations().stream().map(Difference::said).toList();
        List<String> isTied = after == null
                ? List.of()
                : after.relations().stream().map(Difference::said).toList();
        lists("relation", wasTied, isTied, differences);
        return differences;
    }

    private static void field(
            String what,
            @Nullable Entity before,
            @Nullable Entity after,
            Function<Entity, String> field,
            List<Difference> differences) {
        String was = before == null ? "" : field.apply(before);
        String is = after == null ? "" : field.apply(after);
        if (!was.equals(is)) {
            lists(what, was.isEmpty() ? List.of() : List.of(was), is.isEmpty() ? List.of() : List.of(is), differences);
        }
    }

    private static void lists(String what, List<String> was, List<String> is, List<Difference> differences) {
        was.stream()
                .filter(text -> !is.contains(text))
                .forEach(text -> differences.add(new Difference(what, false, text)));
        is.stream()
                .filter(text -> !was.contains(text))
                .forEach(text -> differences.add(new Difference(what, true, text)));
    }

    private static String said(Alias alias) {
        StringBuilder text = new StringBuilder(alias.text()).append(" · ").append(alias.language());
        if (alias.ambiguous()) {
            text.append(" · ?");
        }
        if (!alias.needsContext().isEmpty()) {
            text.append(" · ").append(String.join(" ", alias.needsContext()));
        }
        if (!alias.sharedWith().isEmpty()) {
            text.append(" · = ").append(String.join(" ", alias.sharedWith()));
        }
        return text.toString();
    }

    private static String said(Relation tie) {
        StringBuilder text = new StringBuilder(tie.type()).append(" → ").append(tie.target());
        if (tie.from() != null || tie.to() != null) {
            text.append(" · ")
                    .append(tie.from() == null ? ".." : tie.from())
                    .append('/')
                    .append(tie.to() == null ? ".." : tie.to());
        }
        if (tie.source() != null) {
            text.append(" · ").append(tie.source());
        }
        return tie.disputed() ? text.append(" · ?!").toString() : text.toString();
    }
}
