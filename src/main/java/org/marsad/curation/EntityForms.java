package org.marsad.curation;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.entity.Alias;
import org.marsad.entity.Change;
import org.marsad.entity.Change.Act;
import org.marsad.entity.Changed;
import org.marsad.entity.Entity;
import org.marsad.entity.GazetteerChanges;
import org.marsad.entity.GazetteerFile;
import org.marsad.entity.GazetteerStore;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * {@code /entities/new} and {@code /entities/{slug}/edit}. What touches stored articles is first shown with its effect; the
 * second step carries the entity along as the line of a gazetteer file.
 */
@Controller
class EntityForms {

    private static final int MOST_ROWS = 1000;

    private final GazetteerStore store;
    private final GazetteerChanges changes;
    private final DryRun dryRun;
    private final Retagging retagging;

    EntityForms(GazetteerStore store, GazetteerChanges changes, DryRun dryRun, Retagging retagging) {
        this.store = store;
        this.changes = changes;
        this.dryRun = dryRun;
        this.retagging = retagging;
    }

    @InitBinder
    void allowLongLists(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(MOST_ROWS);
    }

    /**
     * @param known    what is stored; null for a new entity
     * @param all      what the fields of ids may name
     * @param wrong    ends the key of a message about a field
     * @param problems what the gazetteer's rules say
     * @param other    who changed the entity meanwhile
     */
    record FormView(
            EntityForm form,
            @Nullable Entity known,
            List<Entity> all,
            @Nullable String wrong,
            List<Sentences.Problem> problems,
            Changed.@Nullable Overtaken other) {}

    record PreviewView(Entity entity, String draft, int version, boolean added, Effect effect) {}

    @GetMapping("/entities/new")
    String add(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String nameAr,
            Model model) {
        return form(EntityForm.blank(name == null ? "" : name, nameAr == null ? "" : nameAr), null, model);
    }

    @GetMapping("/entities/{slug}/edit")
    String edit(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String alias,
            @RequestParam(defaultValue = "en") String language,
            Model model) {
        Entity entity = known(slug);
        EntityForm form = EntityForm.of(entity, changes.version(slug).orElse(0));
        return form(alias == null ? form : form.withAlias(alias, language), entity, model);
    }

    @PostMapping("/entities/new")
    String add(EntityForm form, @RequestParam String act, Principal who, Model model, RedirectAttributes answer) {
        String typed = form.entity().id();
        Entity entity =
                withNames(form.entity(typed.isEmpty() ? Slug.of(form.entity().name()) : typed));
        return take(form, entity, null, act, who, model, answer);
    }

    @PostMapping("/entities/{slug}/edit")
    String edit(
            @PathVariable String slug,
            EntityForm form,
            @RequestParam String act,
            Principal who,
            Model model,
            RedirectAttributes answer) {
        return take(form, form.entity(slug), known(slug), act, who, model, answer);
    }

    private String take(
            EntityForm form,
            Entity entity,
            @Nullable Entity known,
            String act,
            Principal who,
            Model model,
            RedirectAttributes answer) {
        if (act.equals("rows")) {
            return form(form.withBlankRows(), known, model);
        }
        String wrong = form.wrong();
        if (wrong != null) {
            return form(form.withBlankRows(), known, model, wrong, List.of(), null);
        }
        Change change = change(entity, known == null, form.version(), who);
        return switch (changes.attempt(change)) {
            case Changed.Done done when !done.touch().nothing() -> preview(entity, change, done, model);
            case Changed done -> answer(done, change, form, entity, model, answer);
        };
    }

    /** The second step: what was shown is made, or taken back into the form. */
    @PostMapping({"/entities/new/confirm", "/entities/{slug}/edit/confirm"})
    String confirm(
            @PathVariable(required = false) @Nullable String slug,
            @RequestParam String draft,
            @RequestParam int version,
            @RequestParam String act,
            Principal who,
            Model model,
            RedirectAttributes answer) {
        Optional<Entity> entity = GazetteerFile.entity(draft);
        if (entity.isEmpty() || (slug != null && !entity.get().id().equals(slug))) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        EntityForm form = EntityForm.of(entity.get(), version);
        if (act.equals("back")) {
            return form(form, slug == null ? null : known(slug), model);
        }
        Change change = change(entity.get(), slug == null, version, who);
        return answer(changes.make(change), change, form, entity.get(), model, answer);
    }

    private String answer(
            Changed changed, Change change, EntityForm form, Entity entity, Model model, RedirectAttributes answer) {
        return switch (changed) {
            case Changed.Done tried
            when tried.id() == 0 -> answer(changes.make(change), change, form, entity, model, answer);
            case Changed.Done done -> {
                retagging.begin();
                answer.addFlashAttribute("done", done.touch().nothing() ? "curation.saved" : "curation.saved.retag");
                yield "redirect:/entities/" + entity.id();
            }
            case Changed.Nothing _ -> {
                answer.addFlashAttribute("done", "curation.nothing");
                yield "redirect:/entities/" + entity.id();
            }
            case Changed.Overtaken overtaken -> {
                Entity theirs = known(entity.id());
                EntityForm joined =
                        form.joinedWith(theirs, changes.version(entity.id()).orElse(0));
                yield form(joined, theirs, model, null, List.of(), overtaken);
            }
            case Changed.Refused(var problems) ->
                form(
                        form.withBlankRows(),
                        change.act() == Act.ADD ? null : known(entity.id()),
                        model,
                        null,
                        Sentences.of(problems),
                        null);
        };
    }

    private Change change(Entity entity, boolean added, @Nullable Integer version, Principal who) {
        int seen = added ? Change.NEW : version == null ? 0 : version;
        List<Entity> put = new ArrayList<>(List.of(entity));
        if (entity.aliases().stream().anyMatch(alias -> !alias.sharedWith().isEmpty())) {
            put.addAll(Sharing.completed(store.stored().gazetteer(), entity));
        }
        return Change.of(who.getName(), added ? Act.ADD : Act.EDIT, put, List.of(), Map.of(entity.id(), seen));
    }

    /** A new entity's names are ways to write it. */
    private static Entity withNames(Entity entity) {
        List<Alias> aliases = new ArrayList<>();
        addName(entity, entity.name(), "en", aliases);
        addName(entity, entity.nameAr(), "ar", aliases);
        aliases.addAll(entity.aliases());
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

    private static void addName(Entity entity, String name, String language, List<Alias> aliases) {
        if (!name.isEmpty()
                && entity.aliases().stream().noneMatch(alias -> alias.text().equals(name))) {
            aliases.add(new Alias(name, language, Alias.Kind.NAME, false, List.of(), List.of()));
        }
    }

    private String preview(Entity entity, Change change, Changed.Done done, Model model) {
        int version = change.seen().getOrDefault(entity.id(), 0);
        model.addAttribute(
                "view",
                new PreviewView(entity, GazetteerFile.line(entity), version, change.act() == Act.ADD, dryRun.of(done)));
        return "entity-preview";
    }

    private String form(EntityForm form, @Nullable Entity known, Model model) {
        return form(form, known, model, null, List.of(), null);
    }

    private String form(
            EntityForm form,
            @Nullable Entity known,
            Model model,
            @Nullable String wrong,
            List<Sentences.Problem> problems,
            Changed.@Nullable Overtaken other) {
        List<Entity> all = store.stored().gazetteer().entities();
        model.addAttribute(
                "view", new FormView(form, known, all.subList(0, Math.min(all.size(), 2000)), wrong, problems, other));
        return "entity-form";
    }

    private Entity known(String slug) {
        Entity entity = store.stored().gazetteer().find(slug);
        if (entity == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return entity;
    }
}
