package org.marsad.curation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.marsad.entity.Alias;
import org.marsad.entity.Entity;
import org.marsad.entity.Relation;

/**
 * An entity as an editor types it. Rows without a text or a target are blank and count for nothing; an unchecked box sends
 * nothing.
 */
record EntityForm(
        @Nullable String slug,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String nameAr,
        @Nullable String description,
        @Nullable Boolean unsure,
        @Nullable List<@Nullable AliasRow> aliases,
        @Nullable List<@Nullable RelationRow> relations,
        @Nullable Integer version) {

    /** Longest text of a field. */
    static final int LONGEST = 300;

    static final int LONGEST_DESCRIPTION = 4000;
    /** Rows that wait to be filled in. */
    private static final int BLANK = 3;

    record AliasRow(
            @Nullable String text,
            @Nullable String language,
            @Nullable String kind,
            @Nullable Boolean ambiguous,
            @Nullable String needs,
            @Nullable String shared) {}

    record RelationRow(
            @Nullable String type,
            @Nullable String target,
            @Nullable String from,
            @Nullable String to,
            @Nullable String source,
            @Nullable Boolean disputed) {}

    static EntityForm blank(String name, String nameAr) {
        return new EntityForm("", "group", name, nameAr, "", false, List.of(), List.of(), null).withBlankRows();
    }

    static EntityForm of(Entity entity, int version) {
        return new EntityForm(
                        entity.id(),
                        word(entity.kind()),
                        entity.name(),
                        entity.nameAr(),
                        entity.description(),
                        entity.confidence().equals("low"),
                        new ArrayList<@Nullable AliasRow>(
                                entity.aliases().stream().map(EntityForm::row).toList()),
                        new ArrayList<@Nullable RelationRow>(
                                entity.relations().stream().map(EntityForm::row).toList()),
                        version)
                .withBlankRows();
    }

    private static AliasRow row(Alias alias) {
        return new AliasRow(
                alias.text(),
                alias.language(),
                word(alias.kind()),
                alias.ambiguous(),
                String.join(" ", alias.needsContext()),
                String.join(" ", alias.sharedWith()));
    }

    private static RelationRow row(Relation relation) {
        return new RelationRow(
                relation.type(),
                relation.target(),
                relation.from(),
                relation.to(),
                relation.source(),
                relation.disputed());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The rows that hold something, and some to fill in. */
    EntityForm withBlankRows() {
        List<@Nullable AliasRow> names = new ArrayList<>(filledAliases().toList());
        List<@Nullable RelationRow> ties = new ArrayList<>(filledRelations().toList());
        for (int i = 0; i < BLANK; i++) {
            names.add(new AliasRow("", i == 1 ? "ar" : "en", "name", false, "", ""));
            ties.add(new RelationRow("part_of", "", "", "", "", false));
        }
        return new EntityForm(slug, kind, name, nameAr, description, unsure, names, ties, version);
    }

    /** With one more way to write it, not saved yet. */
    EntityForm withAlias(String text, String language) {
        List<@Nullable AliasRow> names = new ArrayList<>(filledAliases().toList());
        names.add(new AliasRow(text, language, "name", false, "", ""));
        return new EntityForm(slug, kind, name, nameAr, description, unsure, names, relations, version).withBlankRows();
    }

    /** With what somebody else added meanwhile, so that nothing is lost; the version is theirs. */
    EntityForm joinedWith(Entity theirs, int theirVersion) {
        Entity mine = entity();
        List<Alias> names = new ArrayList<>(mine.aliases());
        theirs.aliases().stream()
                .filter(alias -> names.stream()
                        .noneMatch(other -> other.text().equals(alias.text())
                                && other.language().equals(alias.language())))
                .forEach(names::add);
        List<Relation> ties = new ArrayList<>(mine.relations());
        theirs.relations().stream()
                .filter(tie -> ties.stream()
                        .noneMatch(other -> other.type().equals(tie.type())
                                && other.target().equals(tie.target())))
                .forEach(ties::add);
        return of(
                new Entity(
                        mine.id(),
                        mine.kind(),
                        mine.name(),
                        mine.nameAr(),
                        List.copyOf(names),
                        List.copyOf(ties),
                        mine.description(),
                        mine.confidence()),
                theirVersion);
    }

    /** Which field is too long or missing, ends the key of its message; null where all can be taken. */
    @Nullable
    String wrong() {
        if (text(name).isEmpty()) {
            return "name";
        }
        Predicate<@Nullable String> tooLong = value -> value != null && value.length() > LONGEST;
        boolean fields = Stream.of(slug, name, nameAr).anyMatch(tooLong);
        boolean names = filledAliases().anyMatch(row -> tooLong.test(row.text) || tooLong.test(row.language));
        boolean ties = filledRelations().anyMatch(row -> tooLong.test(row.source) || tooLong.test(row.target));
        return fields || names || ties || text(description).length() > LONGEST_DESCRIPTION ? "long" : null;
    }

    Entity entity() {
        return entity(text(slug));
    }

    Entity entity(String id) {
        return new Entity(
                id,
                constant(Entity.Kind.class, kind, Entity.Kind.GROUP),
                text(name),
                text(nameAr),
                filledAliases().map(EntityForm::alias).toList(),
                filledRelations().map(EntityForm::relation).toList(),
                text(description),
                Boolean.TRUE.equals(unsure) ? "low" : "normal");
    }

    private static Alias alias(AliasRow row) {
        return new Alias(
                text(row.text),
                text(row.language).isEmpty() ? "en" : text(row.language).toLowerCase(Locale.ROOT),
                constant(Alias.Kind.class, row.kind, Alias.Kind.NAME),
                Boolean.TRUE.equals(row.ambiguous),
                ids(row.needs),
                ids(row.shared));
    }

    private static Relation relation(RelationRow row) {
        return new Relation(
                text(row.type),
                text(row.target),
                given(row.from),
                given(row.to),
                given(row.source),
                Boolean.TRUE.equals(row.disputed));
    }

    private Stream<AliasRow> filledAliases() {
        return filled(aliases).filter(row -> !text(row.text).isEmpty());
    }

    private Stream<RelationRow> filledRelations() {
        return filled(relations).filter(row -> !text(row.target).isEmpty());
    }

    private static <T> Stream<T> filled(@Nullable List<@Nullable T> rows) {
        return rows == null ? Stream.of() : rows.stream().flatMap(Stream::ofNullable);
    }

    private static List<String> ids(@Nullable String text) {
        return Arrays.stream(text(text).split("[\\s,،]+"))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    private static @Nullable String given(@Nullable String value) {
        return text(value).isEmpty() ? null : text(value);
    }

    /** No form can send what PostgreSQL's text can't hold. */
    private static String text(@Nullable String value) {
        return value == null ? "" : value.replace("\u0000", "").strip();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, @Nullable String value, E otherwise) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> word(constant).equals(value))
                .findFirst()
                .orElse(otherwise);
    }
}
