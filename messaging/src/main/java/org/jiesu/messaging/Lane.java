package org.jiesu.messaging;

import org.jiesu.contracts.Topic;

/** A queue of the outbox with a relay of its own, so that live events never wait behind history. */
enum Lane {
    LIVE,
    HISTORY;

    static Lane of(Topic topic) {
        return topic == Topic.HISTORY ? HISTORY : LIVE;
    }
}
