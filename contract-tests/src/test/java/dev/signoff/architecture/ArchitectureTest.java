package dev.signoff.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Architecture rules over the class path of this module. */
@AnalyzeClasses(packages = "dev.signoff", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule serverAndSdkKnowNothingOfEachOther =
      slices().matching("dev.signoff.(server|sdk)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule vendorsOfTheServerNeverImportEachOther =
      slices()
          .matching("dev.signoff.server.(ibmmq|rested|rocketchat)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule vendorsOfTheSdkNeverImportEachOther =
      slices()
          .matching("dev.signoff.sdk.(ibmmq|rested|rocketchat)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule noArrowRunsBackUpInTheServer =
      slices().matching("dev.signoff.server.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nothingInTheServerKnowsWhoHostsIt =
      noClasses()
          .that()
          .resideInAPackage("dev.signoff.server.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.signoff.server");

  @ArchTest
  static final ArchRule generatedInterfacesStandOnTheContractPackageAlone =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.signoff.server.*.api..",
              "dev.signoff.server.*.model..",
              "dev.signoff.server.contract..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.signoff.server",
              "dev.signoff.server.session..",
              "dev.signoff.server.account..",
              "dev.signoff.server.http..",
              "dev.signoff.server.tls..",
              "dev.signoff.server.vendor..");

  @ArchTest
  static final ArchRule whatIsGatheredKnowsNothingOfTheComparison =
      noClasses()
          .that()
          .resideInAPackage("dev.signoff.crosscheck.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.signoff.crosscheck");

  @ArchTest
  static final ArchRule onlyMainPrints =
      noClasses()
          .that()
          .resideInAPackage("dev.signoff.server..")
          .and()
          .doNotHaveFullyQualifiedName("dev.signoff.server.Main")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule theSdkNeedsNothingButJacksonAndJspecify =
      classes()
          .that()
          .resideInAPackage("dev.signoff.sdk..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.signoff.sdk..",
              "java..",
              "javax.net..",
              "com.fasterxml.jackson..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule theStubsNeedNothingOfOurs =
      noClasses()
          .that()
          .resideInAPackage("dev.signoff.stubs")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.signoff.stubs.generate..",
              "dev.signoff.spec..",
              "dev.signoff.server..",
              "dev.signoff.sdk..");

  @ArchTest
  static final ArchRule theSuiteJudgesOnlyByTheContract =
      noClasses()
          .that()
          .resideInAPackage("dev.signoff.conformance..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.signoff.server..",
              "dev.signoff.sdk..",
              "dev.signoff.stubs..",
              "java.net.http..");

  @ArchTest
  static final ArchRule vendorsOfTheSuiteNeverImportEachOther =
      slices()
          .matching("dev.signoff.conformance.(ibmmq|rested|rocketchat)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule noArrowRunsBackUpInTheSuite =
      slices().matching("dev.signoff.conformance.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nothingInTheSuiteKnowsWhoRunsIt =
      noClasses()
          .that()
          .resideInAPackage("dev.signoff.conformance.*..")
          .and()
          .resideOutsideOfPackage("dev.signoff.conformance.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.signoff.conformance", "dev.signoff.conformance.cli..");

  @ArchTest
  static final ArchRule onlyTheSuitesCommandLinePrints =
      noClasses()
          .that()
          .resideInAPackage("dev.signoff.conformance..")
          .and()
          .resideOutsideOfPackage("dev.signoff.conformance.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");
}
