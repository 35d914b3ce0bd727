package org.jiesu.testkit;

import java.util.Locale;

/** Which servers the tests talk to. */
enum Choice {
    EMBEDDED,
    DOCKER,
    EXTERNAL;

    /**
     * By the system property {@code infra}. {@code auto} takes Docker only where an engine answers
     * and both images are there already, so that nobody waits for a download that may never come.
     */
    static Choice made() {
        String wished = System.getProperty("infra", "auto").toLowerCase(Locale.ROOT);
        return switch (wished) {
            case "embedded" -> EMBEDDED;
            case "external" -> EXTERNAL;
            case "docker" -> {
                if (!Docker.answers()) {
                    throw new IllegalStateException(
                            "Expected a Docker engine because of -Dinfra=docker, but none answers");
                }
                yield DOCKER;
            }
            case "auto" -> Docker.answers() && Docker.hasImages() ? DOCKER : EMBEDDED;
            default ->
                    throw new IllegalArgumentException(
                            "Expected -Dinfra=auto|embedded|docker|external, but got " + wished);
        };
    }
}
