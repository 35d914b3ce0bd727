package org.jiesu.architecture;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.jiesu.architecture.fixture.broken.application.TicketManager;
import org.jiesu.architecture.fixture.broken.application.Waits;
import org.jiesu.architecture.fixture.broken.stray.InNoRing;
import org.jiesu.architecture.fixture.contracts.BindsWithDatabind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SharedRulesTest {

    @TestFactory
    Stream<DynamicTest> every_module_obeys() {
        return Module.all().stream()
                .flatMap(module ->
                        Stream.of(SharedRule.values())
                                .map(rule ->
                                        dynamicTest(
                                                module + " " + rule,
                                                () ->
                                                        rule.in("org.jiesu")
                                                                .check(module.classes()))));
    }

    @Test
    void a_name_that_says_nothing_is_caught() {
        Fixture.assertCatches(
                SharedRule.NAMES_SAY_SOMETHING.in(Fixture.BROKEN), List.of(TicketManager.class));
    }

    @Test
    void an_unmarked_package_is_caught() {
        Fixture.assertCatches(
                SharedRule.PACKAGES_ARE_MARKED.in(Fixture.BROKEN), List.of(InNoRing.class));
    }

    @Test
    void waiting_is_caught() {
        Fixture.assertCatches(SharedRule.NOBODY_WAITS.in(Fixture.BROKEN), List.of(Waits.class));
    }

    @Test
    void contracts_are_alone() {
        SeamRules.contractsAreAlone("org.jiesu.contracts")
                .check(Module.named("contracts").classes());
    }

    @Test
    void a_contract_with_a_library_is_caught() {
        Fixture.assertCatches(
                SeamRules.contractsAreAlone(Fixture.ROOT + "contracts"),
                List.of(BindsWithDatabind.class));
    }

    @Test
    void messaging_knows_contracts_only() {
        SeamRules.knowsOnly("org.jiesu.messaging", "org.jiesu.contracts..")
                .check(Module.named("messaging").classes());
    }

    @Test
    void webapi_knows_messaging_and_contracts_only() {
        SeamRules.knowsOnly("org.jiesu.webapi", "org.jiesu.messaging..", "org.jiesu.contracts..")
                .check(Module.named("webapi").classes());
    }

    @Test
    void a_seam_that_knows_a_service_is_caught() {
        Fixture.assertCatches(
                SeamRules.knowsOnly(Fixture.BROKEN, "org.jiesu.contracts.."),
                List.of(
                        org.jiesu.architecture.fixture.broken.application.ReachesForAnotherService
                                .class));
    }
}
