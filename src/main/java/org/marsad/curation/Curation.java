package org.marsad.curation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.entity.Alias;
import org.marsad.entity.Change;
import org.marsad.entity.Change.Act;
import org.marsad.entity.Change.Gone;
import org.marsad.entity.Changed;
import org.marsad.entity.Entity;
import org.marsad.entity.Gazetteer;
import org.marsad.entity.GazetteerChanges;
import org.marsad.entity.GazetteerFile;
import org.marsad.entity.GazetteerReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Merging, splitting, deleting and undoing: changes of more than one entity, with all that hangs on them. */
@Component
class Curation {

    private final GazetteerChanges changes;
    private final EntityRows rows;
    private final JdbcClient jdbc;

    Curation(GazetteerChanges changes, EntityRows rows, JdbcClient jdbc) {
        this.changes = changes;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    sealed interface Outcome {

        /** @param entity id of the entity that the work went into; null where none is left */
        record Done(@Nullable String entity) implements Outcome {}

        /** @param reason ends the key of its message */
        record Refused(String reason, List<GazetteerReading.Problem> problems) implements Outcome {}
    }

    private static Outcome refused(String reason) {
        return new Outcome.Refused(reason, List.of());
    }

    @Transactional
    Outcome merge(String fromId, String intoId, String by) {
        Gazetteer gazetteer = changes.held();
        Entity from = gazetteer.find(fromId);
        Entity into = gazetteer.find(intoId);
        if (from == null || into == null) {
            return refused("unknown");
        }
        if (fromId.equals(intoId)) {
            return refused("itself");
        }
        if (from.kind() != into.kind()) {
            return refused("kinds");
        }
        Change change =
                Change.of(by, Act.MERGE, Merge.of(gazetteer, from, into), List.of(new Gone(fromId, intoId)), Map.of());
        return outcome(changes.make(change, () -> rows.move(fromId, intoId)), intoId);
    }

    /** Some of an entity's aliases become an entity of their own. */
    @Transactional
    Outcome split(String id, Entity fresh, Set<String> texts, String by) {
        Entity whole = changes.held().find(id);
        if (whole == null) {
            return refused("unknown");
        }
        List<Alias> taken = new ArrayList<>(fresh.aliases());
        List<Alias> left = new ArrayList<>();
        whole.aliases().forEach(alias -> (texts.contains(alias.text()) ? taken : left).add(alias));
        if (taken.isEmpty() || left.isEmpty()) {
            return refused("split");
        }
        Change change = Change.of(
                by,
                Act.SPLIT,
                List.of(with(whole, left), with(fresh, taken)),
                List.of(),
                Map.of(fresh.id(), Change.NEW));
        return outcome(changes.make(change), fresh.id());
    }

    private static Entity with(Entity entity, List<Alias> aliases) {
        return new Entity(
                entity.id(),
                entity.kind(),
                entity.name(),
                entity.nameAr(),
                List.copyOf(aliases),
                entity.relations(),
                entity.description(),
                entity.confidence());
    }

    @Transactional
    Outcome delete(String id, String by) {
        if (changes.held().find(id) == null) {
            return refused("unknown");
        }
        if (rows.count(id).claims() > 0) {
            return refused("claims");
        }
        Change change = Change.of(by, Act.DELETE, List.of(), List.of(new Gone(id, null)), Map.of());
        return outcome(changes.make(change), null);
    }

    private record Step(
            String slug, @Nullable Entity before, @Nullable String after) {}

    /** Makes everything that a change touched as it was before; refused where any of it changed since. */
    @Transactional
    Outcome undo(long change, String by) {
        Gazetteer gazetteer = changes.held();
        List<Step> steps = steps(change);
        if (steps.isEmpty()) {
            return refused("unknown");
        }
        for (Step step : steps) {
            Entity now = gazetteer.find(step.slug);
            if (!Objects.equals(now == null ? null : GazetteerFile.line(now), step.after)) {
                return refused("since");
            }
        }
        List<Entity> put =
                steps.stream().map(Step::before).filter(Objects::nonNull).toList();
        Set<String> gone = new HashSet<>();
        steps.stream().filter(step -> step.before == null).forEach(step -> gone.add(step.slug));
        String heir = put.size() == 1 ? put.getFirst().id() : null;
        if (heir == null && gone.stream().anyMatch(id -> rows.count(id).claims() > 0)) {
            return refused("claims");
        }
        Change undoing = Change.of(
                by, Act.UNDO, put, gone.stream().map(id -> new Gone(id, heir)).toList(), Map.of());
        Changed changed = changes.make(undoing, () -> {
            if (heir != null) {
                gone.forEach(id -> rows.move(id, heir));
            }
        });
        return outcome(changed, put.isEmpty() ? null : put.getFirst().id());
    }

    private List<Step> steps(long change) {
        return jdbc.sql("select slug, before, after from entity_change where change_id = :change order by slug")
                .param("change", change)
                .query((row, n) ->
                        new Step(row.getString("slug"), entity(row.getString("before")), row.getString("after")))
                .list();
    }

    private static @Nullable Entity entity(@Nullable String line) {
        return line == null ? null : GazetteerFile.entity(line).orElseThrow();
    }

    private static Outcome outcome(Changed changed, @Nullable String entity) {
        return switch (changed) {
            case Changed.Done _, Changed.Nothing _ -> new Outcome.Done(entity);
            case Changed.Overtaken _ -> refused("since");
            case Changed.Refused(var problems) -> new Outcome.Refused("rules", problems);
        };
    }
}
