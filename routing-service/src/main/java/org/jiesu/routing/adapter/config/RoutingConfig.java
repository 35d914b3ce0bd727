package org.jiesu.routing.adapter.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What may be set of routing: {@code jiesu.routing.*}. */
@ConfigMapping(prefix = "jiesu.routing")
public interface RoutingConfig {

    /** How long a claimed task is held for the person who took it. */
    @WithDefault("30M")
    Duration hold();

    /** How often the database is asked for newer versions of the rules. */
    @WithDefault("5s")
    String refreshRulesEvery();
}
