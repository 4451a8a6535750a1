package org.marsad.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.marsad.entity.Change;
import org.marsad.entity.Change.Act;
import org.marsad.entity.Change.Gone;
import org.marsad.entity.GazetteerChanges;
import org.marsad.entity.GazetteerFile;
import org.marsad.entity.GazetteerReading.Problem;
import org.marsad.entity.GazetteerStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file laid over the stored gazetteer; what it brings is invented here and taken away again. */
@MarsadTest
class GazetteerImportTest {

    private static final String ONE = line("import-one", "Zubayda Import Falcons");
    private static final String TWO = line("import-two", "Zubayda Import Lions");

    @Autowired
    private GazetteerImport gazetteerImport;

    @Autowired
    private GazetteerStore store;

    @Autowired
    private GazetteerChanges changes;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void takeAway() {
        List<Gone> gone = List.of("import-one", "import-two").stream()
                .filter(id -> store.stored().gazetteer().find(id) != null)
                .map(id -> new Gone(id, null))
                .toList();
        changes.make(Change.of("test", Act.DELETE, List.of(), gone, Map.of()));
        jdbc.sql("delete from former_slug where slug like 'import-%'").update();
    }

    @Test
    void whatWasExportedIsImportedWithoutAnyChange() throws IOException {
        String version = store.version().orElseThrow();
        StringWriter exported = new StringWriter();
        GazetteerFile.write(store.stored().gazetteer(), exported);

        assertThat(read(exported.toString())).isEqualTo(new GazetteerImport.Outcome.Done(0, 0));
        assertThat(store.version()).hasValue(version);
    }

    @Test
    void entitiesOfTheFileAreAddedOrReplacedAndTheOthersStay() {
        int before = store.stored().gazetteer().entities().size();

        assertThat(read(ONE + TWO)).isEqualTo(new GazetteerImport.Outcome.Done(2, 0));
        assertThat(read(ONE + line("import-two", "Zubayda Import Tigers")))
                .isEqualTo(new GazetteerImport.Outcome.Done(0, 1));
        assertThat(store.stored().gazetteer().entities()).hasSize(before + 2);
    }

    @Test
    void aFileWithOneBadLineIsReportedByLineAndNothingOfItIsTakenOver() {
        String version = store.version().orElseThrow();

        GazetteerImport.Outcome outcome = read(ONE + "{]\n" + line("import-two", "Z"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        GazetteerImport.Outcome.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::line)
                                .containsExactly(2, 3));
        assertThat(store.version()).hasValue(version);
        assertThat(store.stored().gazetteer().find("import-one")).isNull();
    }

    @Test
    void anAliasThatTheStoredGazetteerHasAlreadyIsRefusedOnItsLine() {
        GazetteerImport.Outcome outcome = read(ONE + line("import-two", "Kata’ib Hezbollah"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        GazetteerImport.Outcome.Refused.class,
                        refused -> assertThat(refused.problems())
                                .filteredOn(problem -> problem.line() == 2)
                                .extracting(Problem::reason)
                                .containsExactly("the alias \"Kata’ib Hezbollah\" also belongs to \"kataib-hezbollah\";"
                                        + " say so in shared_with or remove it"));
    }

    private GazetteerImport.Outcome read(String file) {
        return gazetteerImport.read(file.getBytes(StandardCharsets.UTF_8), "rana");
    }

    private static String line(String id, String name) {
        return "{\"id\": \"" + id + "\", \"type\": \"group\", \"name\": \"" + name + "\", \"aliases\": [{\"text\": \""
                + name + "\", \"lang\": \"en\"}]}\n";
    }
}
