package org.jiesu.routing.application.reference;

import io.smallrye.mutiny.Uni;
import org.jiesu.routing.domain.ticket.Rulebook;

/** The rulebook in force. It may change between two calls: ask once per decision or batch. */
public interface Rules {

    Uni<Rulebook> current();
}
