package org.jiesu.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiesu.architecture.fixture.broken.adapter.kafka.Serves;
import org.jiesu.architecture.fixture.broken.adapter.rest.StoresItself;
import org.jiesu.architecture.fixture.broken.adapter.rest.UsesAnotherAdapter;
import org.jiesu.architecture.fixture.broken.adapter.scheduler.Listens;
import org.jiesu.architecture.fixture.broken.adapter.scheduler.ListensWithSmallRye;
import org.jiesu.architecture.fixture.broken.adapter.scheduler.Produces;
import org.jiesu.architecture.fixture.broken.application.ReachesForAnotherService;
import org.jiesu.architecture.fixture.broken.application.UsesAClock;
import org.jiesu.architecture.fixture.broken.domain.AsksTheClock;
import org.jiesu.architecture.fixture.broken.domain.CallsTheApplication;
import org.jiesu.architecture.fixture.broken.domain.KnowsAFramework;
import org.jiesu.architecture.fixture.broken.domain.KnowsTheWire;
import org.jiesu.architecture.fixture.broken.domain.Mutable;
import org.jiesu.architecture.fixture.broken.domain.WaitsInTheDomain;
import org.jiesu.architecture.fixture.broken.stray.InNoRing;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ServiceRulesTest {
    private static final Map<ServiceRule, List<Class<?>>> OFFENDERS = offenders();

    @TestFactory
    Stream<DynamicTest> every_service_obeys() {
        return Module.services().stream()
                .flatMap(service ->
                        Stream.of(ServiceRule.values())
                                .map(rule ->
                                        dynamicTest(
                                                service + " " + rule, () -> obeys(service, rule))));
    }

    @TestFactory
    Stream<DynamicTest> every_rule_bites() {
        return Stream.of(ServiceRule.values())
                .map(rule ->
                        dynamicTest(
                                rule.name(),
                                () ->
                                        Fixture.assertCatches(
                                                rule.in(Fixture.BROKEN),
                                                OFFENDERS.getOrDefault(rule, List.of()))));
    }

    @Test
    void there_are_four_services() {
        assertThat(Module.services())
                .extracting(Module::name)
                .containsExactlyInAnyOrder(
                        "intake-service", "routing-service", "sla-service", "reporting-service");
    }

    private static void obeys(Module service, ServiceRule rule) {
        assertThat(service.isCompiled()).as("%s is compiled", service).isTrue();
        rule.in(service.rootPackage()).check(service.classes());
    }

    private static Map<ServiceRule, List<Class<?>>> offenders() {
        Map<ServiceRule, List<Class<?>>> map = new EnumMap<>(ServiceRule.class);
        map.put(ServiceRule.IN_A_RING, List.of(InNoRing.class));
        map.put(ServiceRule.RINGS_LOOK_INWARDS, List.of(CallsTheApplication.class));
        map.put(ServiceRule.PURE_DOMAIN, List.of(KnowsAFramework.class));
        map.put(ServiceRule.IMMUTABLE_DOMAIN, List.of(Mutable.class));
        map.put(ServiceRule.NOTHING_AMBIENT, List.of(AsksTheClock.class, UsesAClock.class));
        map.put(ServiceRule.CONTRACTS_STOP_AT_ADAPTERS, List.of(KnowsTheWire.class));
        map.put(ServiceRule.ADAPTERS_ARE_INDEPENDENT, List.of(UsesAnotherAdapter.class));
        map.put(ServiceRule.NO_OTHER_SERVICE, List.of(ReachesForAnotherService.class));
        map.put(ServiceRule.MUTINY_OUTSIDE_THE_DOMAIN, List.of(WaitsInTheDomain.class));
        map.put(ServiceRule.CHANNELS_ONLY_IN_KAFKA_ADAPTER, List.of(Listens.class));
        map.put(
                ServiceRule.SMALLRYE_CHANNELS_ONLY_IN_KAFKA_ADAPTER,
                List.of(ListensWithSmallRye.class));
        map.put(ServiceRule.KAFKA_CLIENT_ONLY_IN_KAFKA_ADAPTER, List.of(Produces.class));
        map.put(ServiceRule.PERSISTENCE_ONLY_IN_POSTGRES_ADAPTER, List.of(StoresItself.class));
        map.put(ServiceRule.HTTP_ONLY_IN_REST_ADAPTER, List.of(Serves.class));
        return map;
    }
}
