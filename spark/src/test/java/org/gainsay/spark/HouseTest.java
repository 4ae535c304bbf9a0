package org.gainsay.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of ARCHITECTURE.md that begin here; {@code HouseTest} of cli, which knows no Spark, keeps the others. */
@AnalyzeClasses(packages = "org.gainsay", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    @ArchTest
    static final ArchRule jobsKnowNoServerAndNoCommands = noClasses()
            .that()
            .resideInAPackage("org.gainsay.spark..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.gainsay.cli..", "org.gainsay.server..", "org.gainsay.watch..", "org.gainsay.web..");

    /** Rows, choices and shapes; no home is opened and nothing is kept. */
    @ArchTest
    static final ArchRule jobsKeepNothing = noClasses()
            .that()
            .resideInAPackage("org.gainsay.spark..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "org\\.gainsay\\.(ledger\\.(Home|Ledger|Shelf|Sql.*)|desk\\.(Desk|Keeping|ReadOnce|HomeClaims|ListIndex))");

    @ArchTest
    static final ArchRule nobodyKnowsSpark = noClasses()
            .that()
            .resideInAPackage("org.gainsay..")
            .and()
            .resideOutsideOfPackage("org.gainsay.spark..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.gainsay.spark..", "org.apache.spark..", "org.apache.hadoop..");
}
