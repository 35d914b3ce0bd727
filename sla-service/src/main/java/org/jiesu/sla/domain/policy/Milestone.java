package org.jiesu.sla.domain.policy;

/** A fact of the work on an assignment that can keep a promise. */
public enum Milestone {
    /** The unit took it on (签收). */
    SIGNED,
    /** The unit spoke with the reporter (联系). */
    CONTACTED,
    /** The unit replied (答复); undone when the reply is sent back. */
    REPLIED
}
