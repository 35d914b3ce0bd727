package org.jiesu.routing.application.queue;

/**
 * Every registration seen is in exactly one of the others.
 *
 * @param dispatched has or had an owner in its current round, completed ones included
 * @param waiting waits for a dispatcher
 * @param ended ended without ever being dispatched
 */
public record Reconciliation(long registered, long dispatched, long waiting, long ended) {}
