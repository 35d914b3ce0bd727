package org.jiesu.webapi;

import io.smallrye.mutiny.Uni;

/**
 * Work a departing client cannot cancel: it is carried out and committed, whoever still listens.
 */
public final class Shielded {
    private Shielded() {}

    /** The same work, deaf to cancellation. The one place in main that subscribes. */
    public static <T> Uni<T> from(Uni<T> work) {
        return Uni.createFrom()
                .emitter(emitter -> work.subscribe().with(emitter::complete, emitter::fail));
    }
}
