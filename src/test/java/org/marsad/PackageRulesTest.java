package org.marsad;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may call whom. The notes in the packages' {@code package-info.java} say the same in words. */
class PackageRulesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.marsad");

    /** Each feature and the features it may use; a feature that is missing here fails the test. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("database", List.of()),
            Map.entry("web", List.of()),
            Map.entry("account", List.of("web")),
            Map.entry("job", List.of("web")),
            Map.entry("fetch", List.of()),
            Map.entry("extract", List.of()),
            Map.entry("lexeme", List.of()),
            Map.entry("search", List.of("web", "entity", "claim", "lexeme")),
            Map.entry("date", List.of()),
            Map.entry("entity", List.of()),
            Map.entry("tag", List.of("entity")),
            Map.entry("claim", List.of("entity", "tag", "date")),
            Map.entry("source", List.of("fetch", "extract", "web")),
            Map.entry("story", List.of()),
            Map.entry("statement", List.of("date", "claim")),
            Map.entry("article", List.of("source", "extract", "entity", "tag", "date", "claim", "story", "lexeme")),
            Map.entry(
                    "ingest",
                    List.of(
                            "source",
                            "fetch",
                            "extract",
                            "entity",
                            "tag",
                            "date",
                            "claim",
                            "story",
                            "statement",
                            "article",
                            "job")),
            Map.entry("review", List.of("web", "date", "claim")),
            Map.entry(
                    "timeline",
                    List.of(
                            "web",
                            "date",
                            "entity",
                            "claim",
                            "tag",
                            "source",
                            "article",
                            "review",
                            "lexeme",
                            "search",
                            "statement")),
            Map.entry("curation", List.of("entity", "tag", "job", "web")),
            Map.entry(
                    "api",
                    List.of("source", "entity", "claim", "job", "curation", "article", "review", "search", "lexeme")),
            Map.entry("analyze", List.of("extract", "entity", "tag", "date", "claim")),
            Map.entry("demo", List.of("source", "account")));

    private static final List<String> PURE = List.of("extract", "date", "tag", "claim", "lexeme");

    @TestFactory
    Stream<DynamicTest> aFeatureUsesOnlyTheFeaturesItsNoteNames() {
        return MAY_USE.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    List<String> allowed = new ArrayList<>(entry.getValue());
                    allowed.add(entry.getKey());
                    String[] forbidden = MAY_USE.keySet().stream()
                            .filter(feature -> !allowed.contains(feature))
                            .map(PackageRulesTest::name)
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage(name(entry.getKey()))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(forbidden)
                            .check(CLASSES);
                }));
    }

    @Test
    void everyPackageIsAFeatureWithItsRules() {
        String[] known = MAY_USE.keySet().stream().map(PackageRulesTest::name).toArray(String[]::new);
        classes()
                .that()
                .resideOutsideOfPackage("org.marsad")
                .should()
                .resideInAnyPackage(known)
                .check(CLASSES);
    }

    @Test
    void stagesTouchNeitherDatabaseNorNetworkNorClock() {
        String[] stages = PURE.stream().map(PackageRulesTest::name).toArray(String[]::new);
        ArchRule noWorld = noClasses()
                .that()
                .resideInAnyPackage(stages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "java.net.http..",
                        "org.springframework..",
                        "jakarta.persistence..",
                        "okhttp3..");
        ArchRule noClock = noClasses()
                .that()
                .resideInAnyPackage(stages)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
        noWorld.check(CLASSES);
        noClock.check(CLASSES);
    }

    @Test
    void fetchingKnowsNoDatabase() {
        noClasses()
                .that()
                .resideInAPackage(name("fetch"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "jakarta.persistence..")
                .check(CLASSES);
    }

    @Test
    void jpaEntitiesNeverLeaveTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    @Test
    void noClassHasADrawersName() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Service")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .check(CLASSES);
    }

    private static String name(String feature) {
        return "org.marsad." + feature + "..";
    }
}
