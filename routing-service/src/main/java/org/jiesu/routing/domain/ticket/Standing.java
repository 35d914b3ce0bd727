package org.jiesu.routing.domain.ticket;

/** Where a ticket stands in routing. */
public enum Standing {
    WAITING("待派单"),
    DISPATCHED("已派单"),
    COMPLETED("已办结"),
    ENDED("已终结");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    /** In Chinese. */
    public String label() {
        return label;
    }
}
