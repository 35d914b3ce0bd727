package org.jiesu.local.supervise;

import java.util.Locale;

/** The four services; their databases and roles bear their names. */
public enum Service {
    INTAKE("INTAKE"),
    ROUTING("ROUTING"),
    SLA("SLA"),
    REPORTING("REPORTS");

    private final String upstream;

    Service(String upstream) {
        this.upstream = upstream;
    }

    /** As people and folders call it. */
    public String plainName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its database, and the role that owns it. */
    public String database() {
        return "jiesu_" + plainName();
    }

    /** Whether it gives way to the front door when processors are short. */
    boolean yields() {
        return this != INTAKE;
    }

    /** How the gateway calls it in its environment. */
    String upstream() {
        return upstream;
    }
}
