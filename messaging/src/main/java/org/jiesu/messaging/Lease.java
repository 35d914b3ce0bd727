package org.jiesu.messaging;

/** The right to relay a lane, until somebody else has it with a higher epoch. */
record Lease(Lane lane, String owner, long epoch) {}
