package vn.langnghe.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.langnghe.reporting", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule the_domain_is_plain_java = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..reporting.domain..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule only_the_mongo_package_knows_mongo = noClasses()
            .that()
            .resideOutsideOfPackage("..reporting.mongo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..", "org.springframework.data.mongodb..");

    @ArchTest
    static final ArchRule only_the_engine_knows_its_make = noClasses()
            .that()
            .resideOutsideOfPackages("..reporting.engine..", "..reporting.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.duckdb..");
}
