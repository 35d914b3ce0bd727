package org.jiesu.messaging;

/** A unit of work that remembers which relays have something to send once it has committed. */
interface TrackedWork extends UnitOfWork {

    AppendedLanes appended();
}
