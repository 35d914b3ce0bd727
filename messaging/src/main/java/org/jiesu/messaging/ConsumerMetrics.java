package org.jiesu.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** What the consumers did with the records, attempts that were rolled back included. */
@Singleton
final class ConsumerMetrics {

    private final MeterRegistry registry;

    ConsumerMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void planned(String consumer, BatchPlan plan) {
        count(consumer, "taken", plan.wanted().size());
        count(consumer, "repeated", plan.repeats());
        count(consumer, "aside", plan.aside().size());
    }

    void refused(String consumer) {
        count(consumer, "refused", 1);
    }

    void retried(String consumer) {
        count(consumer, "retried", 1);
    }

    private void count(String consumer, String result, int records) {
        if (records > 0) {
            registry.counter("jiesu.consumer.records", "consumer", consumer, "result", result)
                    .increment(records);
        }
    }
}
