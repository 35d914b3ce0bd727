package org.jiesu.sla.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.jiesu.contracts.Event;
import org.jiesu.contracts.EventTypes;
import org.jiesu.contracts.Topic;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {

    @Test
    void every_event_of_routing_and_intake_is_handled_or_ignored_and_none_is_both() {
        check(Topic.ROUTING, RoutingFacts.HANDLED, RoutingFacts.IGNORED);
        check(Topic.INTAKE, IntakeFacts.HANDLED, IntakeFacts.IGNORED);
    }

    private static void check(
            Topic topic, Set<Class<? extends Event>> handled, Set<Class<? extends Event>> ignored) {
        assertThat(handled).doesNotContainAnyElementsOf(ignored);
        Set<Class<? extends Event>> all = new HashSet<>(handled);
        all.addAll(ignored);
        assertThat(all).containsExactlyInAnyOrderElementsOf(EventTypes.on(topic));
    }
}
