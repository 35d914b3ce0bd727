package org.jiesu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** A small service that breaks every rule once, so that each rule is seen to bite. */
final class Fixture {
    static final String ROOT = "org.jiesu.architecture.fixture.";
    static final String BROKEN = ROOT + "broken";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(ROOT);

    private Fixture() {}

    /** Fails unless the rule catches each of these classes by name. */
    static void assertCatches(ArchRule rule, List<Class<?>> offenders) {
        List<String> details = rule.evaluate(CLASSES).getFailureReport().getDetails();
        assertThat(offenders)
                .isNotEmpty()
                .allSatisfy(offender ->
                        assertThat(details)
                                .anySatisfy(line -> assertThat(line).contains(offender.getName())));
    }
}
