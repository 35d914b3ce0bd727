package org.jiesu.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the consumers of this service have set aside, and the ways to work it off. */
@ApplicationScoped
public class DeadLetters {

    /**
     * Oldest first, behind the given id.
     *
     * @param consumer null for all
     * @param open whether only those that still wait
     */
    public Uni<List<DeadLetter>> list(
            @Nullable String consumer, boolean open, long after, int limit) {
        throw new UnsupportedOperationException();
    }

    public Uni<Optional<DeadLetter>> show(long id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives it to its consumer again and then, in order, all that waits behind it, each in a
     * transaction of its own; stops at the first that fails again.
     */
    public Uni<ReplayResult> replay(long id, String by) {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives it up. What waits behind it is replayed in order, or goes on waiting.
     *
     * @param reason not blank
     */
    public Uni<ReplayResult> discard(long id, String reason, String by, boolean releaseParked) {
        throw new UnsupportedOperationException();
    }
}
