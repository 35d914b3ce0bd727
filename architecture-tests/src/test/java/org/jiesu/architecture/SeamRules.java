package org.jiesu.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** What holds between the modules. */
final class SeamRules {
    private SeamRules() {}

    /** Whoever speaks our events needs Java and Jackson's annotations, nothing else. */
    static ArchRule contractsAreAlone(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        root + "..",
                        "java..",
                        "com.fasterxml.jackson.annotation..",
                        "org.jspecify..",
                        "com.google.errorprone.annotations..")
                .allowEmptyShould(true);
    }

    /** Of our own modules it sees only itself and those named. */
    static ArchRule knowsOnly(String root, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.jiesu..")
                                .and(not(resideInAPackage(root + "..")))
                                .and(not(resideInAnyPackage(others))))
                .allowEmptyShould(true);
    }
}
