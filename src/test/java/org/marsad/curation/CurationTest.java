package org.marsad.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.marsad.entity.Alias;
import org.marsad.entity.Change;
import org.marsad.entity.Change.Act;
import org.marsad.entity.Changed;
import org.marsad.entity.Entity;
import org.marsad.entity.GazetteerChanges;
import org.marsad.entity.GazetteerFile;
import org.marsad.entity.GazetteerReading;
import org.marsad.entity.GazetteerStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Changes of the gazetteer on a real database; every entity is invented here and taken away again. */
@MarsadTest
class CurationTest {

    @Autowired
    private GazetteerChanges changes;

    @Autowired
    private GazetteerStore store;

    @Autowired
    private Curation curation;

    @Autowired
    private TouchedArticles touched;

    @Autowired
    private DryRun dryRun;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private StoredText articles;

    @BeforeEach
    void setUp() {
        articles = new StoredText(jdbc);
    }

    @AfterEach
    void takeAway() {
        articles.forget();
        List<Change.Gone> gone = new ArrayList<>();
        Stream.of("zarqun", "quzah", "falcon-band")
                .filter(id -> store.stored().gazetteer().find(id) != null)
                .forEach(id -> gone.add(new Change.Gone(id, null)));
        changes.make(Change.of("test", Act.DELETE, List.of(), gone, Map.of()));
        jdbc.sql("delete from former_slug where slug in ('zarqun', 'quzah', 'falcon-band')")
                .update();
    }

    @Test
    void aChangeMakesANewVersionAndStandsInTheHistoryWithWhatWasBefore() {
        String before = store.version().orElseThrow();
        add("zarqun", "Zarqun Falcons");
        Changed.Done done = edit(entity("zarqun", "Zarqun Falcons", "Falcon Band"), 0);

        assertThat(store.version()).hasValue(done.after().version()).isNotEqualTo(before);
        assertThat(done.after().version())
                .isEqualTo(store.stored().gazetteer().with(List.of(), Set.of()).version());
        assertThat(jdbc.sql("""
                        select c.by_name || ' ' || c.act || ' ' || (e.before like '%Falcon Band%') || ' '
                               || (e.after like '%Falcon Band%')
                        from entity_change e join gazetteer_change c on c.id = e.change_id
                        where c.id = :id
                        """)
                        .param("id", done.id())
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("rana EDIT false true");
    }

    @Test
    void theSecondOfTwoEditorsIsToldWhoWasFirstAndOverwritesNothing() {
        add("zarqun", "Zarqun Falcons");
        edit(entity("zarqun", "Zarqun Falcons", "Falcon Band"), 0);

        Changed second = changes.make(change(Act.EDIT, entity("zarqun", "Zarqun Falcons", "Hill Falcons"), 0));

        assertThat(second)
                .isInstanceOfSatisfying(
                        Changed.Overtaken.class,
                        overtaken -> assertThat(overtaken.by()).isEqualTo("rana"));
        assertThat(names("zarqun")).containsExactly("Zarqun Falcons", "Falcon Band");
        EntityForm joined = EntityForm.of(entity("zarqun", "Zarqun Falcons", "Hill Falcons"), 0)
                .joinedWith(stored("zarqun"), 1);
        assertThat(joined.entity().aliases())
                .extracting(Alias::text)
                .containsExactly("Zarqun Falcons", "Hill Falcons", "Falcon Band");
        assertThat(joined.version()).isEqualTo(1);
    }

    @Test
    void theRulesOfTheFileHoldForEditorsToo() {
        assertThat(refused(entity("zarqun", "Z"))).containsExactly(GazetteerReading.Rule.ONE_LETTER);
        assertThat(refused(entity("zarqun", "Zar\u202Equn"))).containsOnly(GazetteerReading.Rule.DIRECTION_MARK);
        assertThat(refused(entity("zarqun", "Progress"))).contains(GazetteerReading.Rule.COMMON_WORD);
        assertThat(refused(entity("zarqun", "Kataib Hezbollah"))).contains(GazetteerReading.Rule.SHARED);
        assertThat(store.stored().gazetteer().find("zarqun")).isNull();
    }

    @Test
    void whatIsChangedAgainUntilItIsAsItWasHasTheVersionItHad() {
        add("zarqun", "Zarqun Falcons");
        String before = store.version().orElseThrow();
        Changed.Done done = edit(entity("zarqun", "Zarqun Falcons", "Falcon Band"), 0);

        assertThat(curation.undo(done.id(), "rana")).isEqualTo(new Curation.Outcome.Done("zarqun"));
        assertThat(store.version()).hasValue(before);
        assertThat(curation.undo(done.id(), "rana"))
                .isInstanceOfSatisfying(
                        Curation.Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("since"));
    }

    @Test
    void theHistoryCannotBeAltered() {
        add("zarqun", "Zarqun Falcons");

        assertThatThrownBy(() -> jdbc.sql("update entity_change set after = null where slug = 'zarqun'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from entity_change where slug = 'zarqun'")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aMergeMovesMentionsClaimsAndRollUpsAndTheAddressLeadsOn() {
        add("zarqun", "Zarqun Falcons");
        add("quzah", "Quzah Regiment");
        long both = articles.put("en", "Zarqun Falcons and Quzah Regiment met.");
        articles.mention(both, "zarqun", "Zarqun Falcons");
        articles.mention(both, "quzah", "Quzah Regiment");
        long one = articles.put("en", "Zarqun Falcons met.");
        articles.mention(one, "zarqun", "Zarqun Falcons");
        long claim = articles.claim(one, "zarqun");

        assertThat(curation.merge("zarqun", "quzah", "rana")).isEqualTo(new Curation.Outcome.Done("quzah"));

        assertThat(names("quzah")).containsExactly("Quzah Regiment", "Zarqun Falcons");
        assertThat(strings("""
                select x.article_id || ' ' || x.mentions
                from article_entity x join entity e on e.id = x.entity_id
                where e.slug = 'quzah' order by 1
                """)).containsExactlyInAnyOrder(both + " 2", one + " 1");
        assertThat(strings(
                        "select e.slug from claim c join entity e on e.id = c.speaker_entity_id where c.id = " + claim))
                .containsExactly("quzah");
        assertThat(strings(
                        "select e.slug from former_slug f join entity e on e.id = f.entity_id where f.slug = 'zarqun'"))
                .containsExactly("quzah");
    }

    @Test
    void aMergeFollowsEveryTableThatNamesAnEntity() {
        assertThat(strings("""
                select conrelid::regclass::text
                from pg_constraint
                where confrelid = 'entity'::regclass and contype = 'f'
                order by 1
                """))
                .as("a table that is new here has to be moved in EntityRows too")
                .containsOnly(
                        "alias",
                        "article_entity",
                        "claim",
                        "claim_about",
                        "claim_hop",
                        "claim_side",
                        "event_entity",
                        "former_slug",
                        "mention",
                        "relation",
                        "source",
                        "statement",
                        "story",
                        "story_member");
    }

    @Test
    void anImpossibleMergeIsRefusedWithItsReason() {
        add("zarqun", "Zarqun Falcons");

        assertThat(reason(curation.merge("zarqun", "zarqun", "rana"))).isEqualTo("itself");
        assertThat(reason(curation.merge("zarqun", "nobody-there", "rana"))).isEqualTo("unknown");
        assertThat(reason(curation.merge("zarqun", "iraq", "rana"))).isEqualTo("kinds");
    }

    @Test
    void aMergeCanBeUndone() {
        add("zarqun", "Zarqun Falcons");
        add("quzah", "Quzah Regiment");
        curation.merge("zarqun", "quzah", "rana");

        assertThat(curation.undo(lastChange("zarqun"), "rana")).isInstanceOf(Curation.Outcome.Done.class);

        assertThat(names("zarqun")).containsExactly("Zarqun Falcons");
        assertThat(names("quzah")).containsExactly("Quzah Regiment");
    }

    @Test
    void aSplitMakesAnEntityOfTheAliasesChosen() {
        add("zarqun", "Zarqun Falcons", "Falcon Band");
        Entity fresh =
                new Entity("falcon-band", Entity.Kind.GROUP, "Falcon Band", "", List.of(), List.of(), "", "normal");

        assertThat(curation.split("zarqun", fresh, Set.of("Falcon Band"), "rana"))
                .isEqualTo(new Curation.Outcome.Done("falcon-band"));
        assertThat(names("zarqun")).containsExactly("Zarqun Falcons");
        assertThat(names("falcon-band")).containsExactly("Falcon Band");
        assertThat(reason(curation.split("zarqun", fresh, Set.of("Zarqun Falcons"), "rana")))
                .isEqualTo("split");
    }

    @Test
    void anEntityWithClaimsIsNotDeleted() {
        add("zarqun", "Zarqun Falcons");
        long article = articles.put("en", "Zarqun Falcons met.");
        articles.claim(article, "zarqun");

        assertThat(reason(curation.delete("zarqun", "rana"))).isEqualTo("claims");
        jdbc.sql("delete from claim where article_id = :article")
                .param("article", article)
                .update();
        assertThat(curation.delete("zarqun", "rana")).isEqualTo(new Curation.Outcome.Done(null));
    }

    @Test
    void onlyArticlesThatHoldTheWordsOrMentionTheEntityAreTouched() {
        add("zarqun", "Zarqun Falcons");
        long mentioning = articles.put("en", "They met.");
        articles.mention(mentioning, "zarqun", "They");
        long holding = articles.put("en", "The Falcon Band's men came.");
        long joined = articles.put("ar", "وقالت مصادر إن اتصالات جرت بزرقون الجبل.");
        long other = articles.put("en", "A band without any bird.");
        List<Long> entities = List.of(store.stored().ids().get("zarqun"));

        List<Long> ids = touched.ids(entities, List.of("Falcon Band", "زرقون الجبل"));

        assertThat(ids).contains(mentioning, holding, joined).doesNotContain(other);
        assertThat(touched.count(entities, List.of("Falcon Band", "زرقون الجبل")))
                .isEqualTo(ids.size());
    }

    @Test
    void aDryRunCountsArticlesThatWouldBeTaggedOtherwiseAndSavesNothing() {
        add("zarqun", "Zarqun Falcons");
        articles.put("en", "On Monday the Falcon Band denied it.");
        articles.put("en", "A band and a falcon.");
        Entity wanted = entity("zarqun", "Zarqun Falcons", "Falcon Band");

        Changed tried = changes.attempt(change(Act.EDIT, wanted, 0));

        Effect effect = dryRun.of((Changed.Done) tried);
        assertThat(effect.changed()).isEqualTo(1);
        assertThat(effect.held()).isEqualTo(2);
        assertThat(names("zarqun")).containsExactly("Zarqun Falcons");
    }

    @Test
    void theBundledFileDoesNotOverwriteWhatEditorsChanged() {
        Entity bundled = Objects.requireNonNull(GazetteerFile.bundled().find("iraq"));
        Entity edited = new Entity(
                "iraq",
                bundled.kind(),
                bundled.name(),
                bundled.nameAr(),
                bundled.aliases(),
                bundled.relations(),
                "The editors' own words.",
                bundled.confidence());
        changes.make(Change.of("rana", Act.EDIT, List.of(edited), List.of(), Map.of()));
        try {
            // As after an upgrade: another file was laid last.
            jdbc.sql("update gazetteer set bundled = 'older'").update();
            jdbc.sql("update entity set description = 'outdated' where slug = 'pmf'")
                    .update();

            store.load(GazetteerFile.bundled());

            assertThat(stored("iraq").description()).isEqualTo("The editors' own words.");
            assertThat(stored("pmf")).isEqualTo(GazetteerFile.bundled().byId().get("pmf"));
            assertThat(store.version())
                    .hasValue(
                            store.stored().gazetteer().with(List.of(), Set.of()).version());
        } finally {
            changes.make(Change.of("rana", Act.EDIT, List.of(bundled), List.of(), Map.of()));
        }
    }

    @Test
    void whatANewerBundledFileChangesIsWrittenDownAndWishedToBeTaggedAgain() {
        List<String> wished = transactions.execute(transaction -> {
            jdbc.sql("update gazetteer set bundled = 'older'").update();
            jdbc.sql("delete from alias where text = 'Hezbollah Battalions'").update();
            store.load(GazetteerFile.bundled());
            transaction.setRollbackOnly();
            return strings("""
                    select c.by_name || ' ' || c.act || ' ' || e.slug || ' ' || array_to_string(w.forms, ',')
                    from retag_wish w
                    join gazetteer_change c on c.id = w.change_id
                    join entity_change e on e.change_id = c.id
                    where c.by_name = 'Marsad'
                    """);
        });

        assertThat(wished).hasSize(1).first().asString().startsWith("Marsad IMPORT kataib-hezbollah ");
        assertThat(wished.getFirst()).containsIgnoringCase("battalions");
    }

    private void add(String id, String... names) {
        assertThat(changes.make(change(Act.ADD, entity(id, names), Change.NEW))).isInstanceOf(Changed.Done.class);
    }

    private Changed.Done edit(Entity entity, int seen) {
        return (Changed.Done) changes.make(change(Act.EDIT, entity, seen));
    }

    private static Change change(Act act, Entity entity, int seen) {
        return Change.of("rana", act, List.of(entity), List.of(), Map.of(entity.id(), seen));
    }

    private List<GazetteerReading.Rule> refused(Entity entity) {
        return ((Changed.Refused) changes.make(change(Act.ADD, entity, Change.NEW)))
                .problems().stream().map(GazetteerReading.Problem::rule).toList();
    }

    private static String reason(Curation.Outcome outcome) {
        return ((Curation.Outcome.Refused) outcome).reason();
    }

    private Entity stored(String id) {
        return Objects.requireNonNull(store.stored().gazetteer().find(id), id);
    }

    private List<String> names(String id) {
        return stored(id).aliases().stream().map(Alias::text).toList();
    }

    private long lastChange(String slug) {
        return jdbc.sql("select max(change_id) from entity_change where slug = :slug")
                .param("slug", slug)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getString(1)).list();
    }

    private static Entity entity(String id, String... names) {
        return new Entity(
                id,
                Entity.Kind.GROUP,
                names[0],
                "",
                Stream.of(names)
                        .map(name -> new Alias(name, "en", Alias.Kind.NAME, false, List.of(), List.of()))
                        .toList(),
                List.of(),
                "",
                "normal");
    }
}
