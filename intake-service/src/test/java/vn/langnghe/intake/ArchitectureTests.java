package vn.langnghe.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.langnghe.intake", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule theDomainIsPlainJava = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..domain..", "vn.langnghe.platform.text..", "java..", "org.jspecify..");

    /** What may be published is made there, so it must not even be able to name a sender. */
    @ArchTest
    static final ArchRule eventsKnowNoIdentity = noClasses()
            .that()
            .resideInAPackage("..messaging..")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("Sender")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("Submitters");

    @ArchTest
    static final ArchRule onlyTheStoreOpensASenderSeal = classes()
            .that()
            .haveSimpleName("FieldCipher")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAnyPackage("..mongo..", "..secrets..");
}
