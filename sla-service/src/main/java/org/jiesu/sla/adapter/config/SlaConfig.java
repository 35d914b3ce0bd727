package org.jiesu.sla.adapter.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** The service's settings. What is promised to citizens stands in policies, not here. */
@ConfigMapping(prefix = "jiesu.sla")
public interface SlaConfig {

    /** The city's policy profile; its newest version holds for clocks that start. */
    @WithDefault("BEIJING")
    String profile();

    /** Policy files shipped with this release, loaded into the table at start. */
    @WithDefault("BEIJING-1")
    List<String> policies();

    /** Calendar files shipped with this release, likewise. */
    @WithDefault("CN-2026.1")
    List<String> calendars();

    Scanner scanner();

    Broker broker();

    /** How clocks are looked at. */
    interface Scanner {

        /** Whether this replica looks at all. */
        @WithDefault("true")
        boolean enabled();

        /** Clocks noticed in one transaction. */
        @WithDefault("500")
        int batch();

        /** Looks by itself at least that often. */
        @WithDefault("1S")
        Duration longestSleep();

        /** Looks again after so long when something is due and the news is not complete. */
        @WithDefault("100ms")
        Duration shortestSleep();
    }

    /** How we know that we have heard everything. */
    interface Broker {

        /** A broker that has not answered for so long is away. */
        @WithDefault("2S")
        Duration timeout();

        /**
         * After it was away, the others get so long to send what they kept back before breaches are
         * declared again; also after our own start.
         */
        @WithDefault("10S")
        Duration settle();
    }
}
