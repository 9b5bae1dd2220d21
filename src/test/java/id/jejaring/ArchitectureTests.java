package id.jejaring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Holds the arrows between packages to those that each package-info allows. */
@AnalyzeClasses(packages = "id.jejaring", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTests {

  @Test
  void everyPackageKnowsOnlyWhatItsPackageInfoAllows() {
    ApplicationModules.of(Jejaring.class).verify();
  }

  @ArchTest
  static final ArchRule noPackagesFormACycle =
      slices().matching("id.jejaring.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noFamilyOfAlgorithmsKnowsAnother =
      slices().matching("id.jejaring.network.algorithm.(*)").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule wholeNetworksAreWalkedAsGraphsOnly =
      noClasses()
          .that()
          .resideInAnyPackage(
              "id.jejaring.network.algorithm.structure",
              "id.jejaring.network.algorithm.community",
              "id.jejaring.network.algorithm.spread")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("id.jejaring.network");

  @ArchTest
  static final ArchRule importingGoesFromRowsToRecordsAndNeverBack =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("sheet")
          .definedBy("id.jejaring.importing.sheet")
          .layer("layout")
          .definedBy("id.jejaring.importing.layout")
          .layer("linkage")
          .definedBy("id.jejaring.importing.linkage")
          .layer("files")
          .definedBy("id.jejaring.importing.files")
          .layer("words")
          .definedBy("id.jejaring.importing.words")
          .layer("drafting")
          .definedBy("id.jejaring.importing.drafting")
          .layer("planning")
          .definedBy("id.jejaring.importing.planning")
          .layer("summarising")
          .definedBy("id.jejaring.importing.summarising")
          .layer("resolving")
          .definedBy("id.jejaring.importing.resolving")
          .layer("recording")
          .definedBy("id.jejaring.importing.recording")
          .layer("importing")
          .definedBy("id.jejaring.importing")
          .layer("suggesting")
          .definedBy("id.jejaring.importing.suggesting")
          .whereLayer("sheet")
          .mayNotAccessAnyLayer()
          .whereLayer("layout")
          .mayOnlyAccessLayers("sheet")
          .whereLayer("linkage")
          .mayNotAccessAnyLayer()
          .whereLayer("files")
          .mayNotAccessAnyLayer()
          .whereLayer("words")
          .mayOnlyAccessLayers("sheet")
          .whereLayer("drafting")
          .mayOnlyAccessLayers("words", "layout", "linkage", "sheet")
          .whereLayer("planning")
          .mayOnlyAccessLayers("drafting", "layout", "sheet")
          .whereLayer("summarising")
          .mayOnlyAccessLayers("drafting", "sheet")
          .whereLayer("resolving")
          .mayOnlyAccessLayers("drafting", "linkage", "sheet", "files")
          .whereLayer("recording")
          .mayOnlyAccessLayers("resolving", "drafting", "words", "sheet")
          .whereLayer("suggesting")
          .mayOnlyAccessLayers("importing", "recording", "words", "files")
          .whereLayer("suggesting")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule recommendingGoesFromFeaturesToProofAndNeverBack =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("features")
          .definedBy("id.jejaring.recommending.features")
          .layer("metrics")
          .definedBy("id.jejaring.recommending.metrics")
          .layer("past")
          .definedBy("id.jejaring.recommending.past")
          .layer("learning")
          .definedBy("id.jejaring.recommending.learning")
          .layer("backtest")
          .definedBy("id.jejaring.recommending.backtest")
          .layer("serving")
          .definedBy("id.jejaring.recommending.serving")
          .layer("recommending")
          .definedBy("id.jejaring.recommending")
          .whereLayer("features")
          .mayNotAccessAnyLayer()
          .whereLayer("metrics")
          .mayNotAccessAnyLayer()
          .whereLayer("past")
          .mayNotAccessAnyLayer()
          .whereLayer("learning")
          .mayOnlyAccessLayers("features", "metrics", "past")
          .whereLayer("backtest")
          .mayOnlyAccessLayers("recommending", "serving", "learning", "features", "metrics", "past")
          .whereLayer("serving")
          .mayOnlyAccessLayers("learning", "features", "metrics", "past")
          .whereLayer("backtest")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule onlyTheStoreKnowsNeo4j =
      noClasses()
          .that()
          .resideOutsideOfPackage("id.jejaring.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.neo4j..");

  @ArchTest
  static final ArchRule theDomainKnowsOnlyTheJdk =
      classes()
          .that()
          .resideInAPackage("id.jejaring.domain..")
          .and()
          .doNotHaveSimpleName("package-info")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("id.jejaring.domain..", "java..", "org.jspecify..");
}
