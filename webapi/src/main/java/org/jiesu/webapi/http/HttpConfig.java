package org.jiesu.webapi.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** What one request may cost. */
@ConfigMapping(prefix = "jiesu.http")
public interface HttpConfig {
    /** The largest body, where nothing else is said. */
    @WithDefault("1M")
    MemorySize bodyLimit();

    /**
     * Paths (prefixes) whose bodies are streamed to disk and may be as large as {@link
     * #streamedBodyLimit}.
     */
    Optional<List<String>> streamedPaths();

    /** The largest streamed body; the server's own limit has to be at least as high. */
    @WithDefault("2200M")
    MemorySize streamedBodyLimit();

    /** How often one client may ask. */
    Rate rate();

    /** A bucket of tokens for each client. */
    interface Rate {
        /** Requests a second and client in the long run; 0 is no limit. */
        @WithDefault("2000")
        int perSecond();

        /** Requests a client may send at once. */
        @WithDefault("4000")
        int burst();
    }
}
