package id.jejaring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
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
