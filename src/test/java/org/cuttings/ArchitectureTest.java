package org.cuttings;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The packages along the data's path, and what each of them may import. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
  private static final String ROOT = "org.cuttings.";

  /** Each package and those of ours that it may import; the order is the data's path. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      new TreeMap<>(
          Map.ofEntries(
              entry("model", Set.of()),
              entry("authority", Set.of("model")),
              entry("ingest", Set.of("model", "extract")),
              entry("extract", Set.of("model")),
              entry("originals", Set.of("model")),
              entry("elastic.embedded", Set.of()),
              entry("elastic", Set.of("model")),
              entry("index", Set.of("model", "extract", "elastic")),
              entry("search", Set.of("model", "elastic")),
              entry("curation", Set.of("model", "elastic")),
              entry("web", Set.of("model", "search", "originals", "curation")),
              entry("backup", Set.of("elastic")),
              entry("evaluation", Set.of("model"))));

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.cuttings");

  @Test
  void everyPackageImportsOnlyWhatItMay() {
    List<String> wrong = new ArrayList<>();
    classes.forEach(
        from ->
            from.getDirectDependenciesFromSelf()
                .forEach(
                    dependency -> {
                      String source = area(from.getPackageName());
                      String target = area(dependency.getTargetClass().getPackageName());
                      if (!source.equals("app")
                          && !target.isEmpty()
                          && !target.equals(source)
                          && !MAY_IMPORT.getOrDefault(source, Set.of()).contains(target)) {
                        wrong.add(dependency.getDescription());
                      }
                    }));
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyPackageIsInTheTable() {
    assertThat(classes.stream().map(c -> area(c.getPackageName())).distinct())
        .containsExactlyInAnyOrderElementsOf(
            java.util.stream.Stream.concat(
                    MAY_IMPORT.keySet().stream(), java.util.stream.Stream.of("app"))
                .toList());
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.cuttings.(*)..").should().beFreeOfCycles().check(classes);
  }

  @Test
  void onlyWebKnowsTheWebServerAndTheTemplates() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.cuttings.web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.javalin..", "org.thymeleaf..", "jakarta.servlet..")
        .check(classes);
  }

  @Test
  void onlyTheEnginesNeighboursKnowItsClient() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.cuttings.elastic..",
            "org.cuttings.index..",
            "org.cuttings.search..",
            "org.cuttings.curation..",
            "org.cuttings.backup..",
            "org.cuttings.app..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("co.elastic..")
        .check(classes);
  }

  @Test
  void onlyTheChildProcessKnowsTheServer() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.cuttings.elastic.embedded..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.elasticsearch..", "org.apache.lucene..")
        .check(classes);
  }

  @Test
  void extractionNeitherReadsNorWritesNorLooksAtTheClock() {
    noClasses()
        .that()
        .resideInAPackage("org.cuttings.extract..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "java.nio.file..", "java.sql..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .check(classes);
  }

  @Test
  void nobodyImportsTheApplication() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.cuttings.app..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.cuttings.app..")
        .check(classes);
  }

  @Test
  void packagesAreNamedForWhatTheyHold() {
    noClasses()
        .should()
        .resideInAnyPackage(
            "..util..", "..utils..", "..common..", "..impl..", "..helper..", "..misc..")
        .check(classes);
  }

  @Test
  void classesAreNamedForWhatTheyAre() {
    classes()
        .should()
        .haveSimpleNameNotEndingWith("Manager")
        .andShould()
        .haveSimpleNameNotEndingWith("Helper")
        .andShould()
        .haveSimpleNameNotEndingWith("Utils")
        .andShould()
        .haveSimpleNameNotEndingWith("DTO")
        .andShould()
        .haveSimpleNameNotEndingWith("Impl")
        .check(classes);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(classes.stream().map(c -> c.getPackage()).distinct())
        .hasSizeGreaterThanOrEqualTo(10)
        .allSatisfy(
            (JavaPackage p) ->
                assertThat(p.isAnnotatedWith(NullMarked.class)).as(p.getName()).isTrue());
  }

  @Test
  void theGuardsSeeTheClasses() {
    assertThat(classes).hasSizeGreaterThan(100);
  }

  /** The package of the table that {@code name} belongs to; empty for what is not ours. */
  private static String area(String name) {
    if (!name.startsWith(ROOT)) {
      return "";
    }
    String rest = name.substring(ROOT.length());
    return rest.startsWith("elastic.embedded")
        ? "elastic.embedded"
        : rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
  }
}
