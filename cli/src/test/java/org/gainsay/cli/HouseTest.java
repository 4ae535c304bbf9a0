package org.gainsay.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house of ARCHITECTURE.md: which module may use which, and what no class may be. */
@AnalyzeClasses(packages = "org.gainsay", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    @ArchTest
    static final ArchRule arrowsPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("model")
            .definedBy("org.gainsay.model..")
            .layer("format")
            .definedBy("org.gainsay.format..")
            .layer("web")
            .definedBy("org.gainsay.web..")
            .layer("lists")
            .definedBy("org.gainsay.lists..")
            .layer("screen")
            .definedBy("org.gainsay.screen..")
            .layer("read")
            .definedBy("org.gainsay.read..")
            .layer("intake")
            .definedBy("org.gainsay.intake..")
            .layer("claims")
            .definedBy("org.gainsay.claims..")
            .layer("ledger")
            .definedBy("org.gainsay.ledger..")
            .layer("desk")
            .definedBy("org.gainsay.desk..")
            .layer("watch")
            .definedBy("org.gainsay.watch..")
            .layer("server")
            .definedBy("org.gainsay.server..")
            .layer("cli")
            .definedBy("org.gainsay.cli..")
            .whereLayer("model")
            .mayNotAccessAnyLayer()
            .whereLayer("format")
            .mayOnlyAccessLayers("model")
            .whereLayer("web")
            .mayNotAccessAnyLayer()
            .whereLayer("lists")
            .mayOnlyAccessLayers("model", "format", "web")
            .whereLayer("screen")
            .mayOnlyAccessLayers("model")
            .whereLayer("read")
            .mayOnlyAccessLayers("model", "screen")
            .whereLayer("intake")
            .mayOnlyAccessLayers("model", "format", "web")
            .whereLayer("claims")
            .mayOnlyAccessLayers("model", "format", "screen", "ledger")
            .whereLayer("ledger")
            .mayOnlyAccessLayers("model", "format")
            .whereLayer("desk")
            .mayOnlyAccessLayers("model", "format", "web", "lists", "screen", "read", "intake", "claims", "ledger")
            .whereLayer("watch")
            .mayOnlyAccessLayers(
                    "model", "format", "web", "lists", "screen", "read", "intake", "claims", "ledger", "desk")
            .whereLayer("server")
            .mayOnlyAccessLayers(
                    "model", "format", "web", "lists", "screen", "intake", "claims", "ledger", "desk", "watch")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule modelNeedsNothing = noClasses()
            .that()
            .resideInAPackage("org.gainsay.model..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "org.gainsay.model..", "org.jspecify..");

    @ArchTest
    static final ArchRule stagesOfReadingAreNotTangled =
            slices().matching("org.gainsay.read.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule namesSaySomething = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl");

    @ArchTest
    static final ArchRule answersDependOnNoClock = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.gainsay.model..",
                    "org.gainsay.format..",
                    "org.gainsay.lists..",
                    "org.gainsay.screen..",
                    "org.gainsay.read..",
                    "org.gainsay.intake..",
                    "org.gainsay.desk..")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now");

    @ArchTest
    static final ArchRule onlyTheCommandLineTouchesTheProcess = classes()
            .that()
            .resideOutsideOfPackage("org.gainsay.cli..")
            .should(com.tngtech.archunit.lang.conditions.ArchConditions.not(
                    com.tngtech.archunit.lang.conditions.ArchConditions.callMethod(System.class, "exit", int.class)));
}
