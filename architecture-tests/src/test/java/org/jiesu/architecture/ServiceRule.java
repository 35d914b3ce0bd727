package org.jiesu.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/**
 * What holds inside every service, as functions of the service's root package. Allow-lists come
 * first: a forbidden package can be misspelt into silence, an allowed one cannot.
 */
enum ServiceRule {
    /** Every class stands in a ring. */
    IN_A_RING(ServiceRule::inARing),
    /** Rings look inwards. */
    RINGS_LOOK_INWARDS(ServiceRule::ringsLookInwards),
    /** The domain knows Java and itself. */
    PURE_DOMAIN(ServiceRule::pureDomain),
    /** A domain value never changes. */
    IMMUTABLE_DOMAIN(ServiceRule::immutableDomain),
    /** Time, ids and surroundings are passed in. */
    NOTHING_AMBIENT(ServiceRule::nothingAmbient),
    /** What is on the wire is translated at the edge. */
    CONTRACTS_STOP_AT_ADAPTERS(ServiceRule::contractsStopAtAdapters),
    /** One adapter never calls another; {@code config} wires them and is read by them. */
    ADAPTERS_ARE_INDEPENDENT(ServiceRule::adaptersAreIndependent),
    /** Services meet on topics only. */
    NO_OTHER_SERVICE(ServiceRule::noOtherService),
    MUTINY_OUTSIDE_THE_DOMAIN(
            root -> only(root, "io.smallrye.mutiny..", ".application..", ".adapter..")),
    CHANNELS_ONLY_IN_KAFKA_ADAPTER(root ->
            only(root, "org.eclipse.microprofile.reactive.messaging..", ".adapter.kafka..")),
    SMALLRYE_CHANNELS_ONLY_IN_KAFKA_ADAPTER(
            root -> only(root, "io.smallrye.reactive.messaging..", ".adapter.kafka..")),
    KAFKA_CLIENT_ONLY_IN_KAFKA_ADAPTER(
            root -> only(root, "org.apache.kafka..", ".adapter.kafka..")),
    PERSISTENCE_ONLY_IN_POSTGRES_ADAPTER(
            root -> only(root, "jakarta.persistence..", ".adapter.postgres..")),
    HTTP_ONLY_IN_REST_ADAPTER(root -> only(root, "jakarta.ws.rs..", ".adapter.rest.."));

    private final Function<String, ArchRule> rule;

    ServiceRule(Function<String, ArchRule> rule) {
        this.rule = rule;
    }

    /** The rule for the service below this root package. */
    ArchRule in(String root) {
        return rule.apply(root).allowEmptyShould(true);
    }

    private static ArchRule inARing(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .resideInAnyPackage(
                        root + ".domain..", root + ".application..", root + ".adapter..");
    }

    private static ArchRule ringsLookInwards(String root) {
        return layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(root + "..")
                .withOptionalLayers(true)
                .layer("domain")
                .definedBy(root + ".domain..")
                .layer("application")
                .definedBy(root + ".application..")
                .layer("adapter")
                .definedBy(root + ".adapter..")
                .whereLayer("adapter")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("application")
                .mayOnlyBeAccessedByLayers("adapter")
                .whereLayer("domain")
                .mayOnlyBeAccessedByLayers("application", "adapter");
    }

    private static ArchRule pureDomain(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        root + ".domain..",
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.math..",
                        "java.text..",
                        "java.nio.charset..",
                        "java.security..",
                        "org.jspecify..",
                        "com.google.errorprone.annotations..");
    }

    private static ArchRule immutableDomain(String root) {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + ".domain..")
                .should()
                .beFinal();
    }

    private static ArchRule nothingAmbient(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".domain..", root + ".application..")
                .should()
                .accessTargetWhere(Ambient.access());
    }

    private static ArchRule contractsStopAtAdapters(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".domain..", root + ".application..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jiesu.contracts..");
    }

    private static ArchRule adaptersAreIndependent(String root) {
        return slices().matching(root + ".adapter.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAPackage(root + ".adapter.config.."), alwaysTrue())
                .ignoreDependency(alwaysTrue(), resideInAPackage(root + ".adapter.config.."));
    }

    private static ArchRule noOtherService(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.jiesu..")
                                .and(
                                        not(
                                                resideInAnyPackage(
                                                        root + "..",
                                                        "org.jiesu.contracts..",
                                                        "org.jiesu.messaging..",
                                                        "org.jiesu.webapi.."))));
    }

    private static ArchRule only(String root, String technology, String... places) {
        String[] allowed = new String[places.length];
        for (int i = 0; i < places.length; i++) {
            allowed[i] = root + places[i];
        }
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(technology);
    }
}
