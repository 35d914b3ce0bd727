package org.jiesu.intake.application.privacy;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The reporters of tickets, and who has asked for them. */
public interface Reporters {

    /** The reporter's name for masking texts; empty when unknown or never given. */
    Uni<Optional<String>> nameOf(UUID ticket);

    /** The reporter, with the access recorded in the same transaction; an import has none. */
    Uni<Reporter> reveal(Access access);

    /** Records an access that was refused. */
    Uni<Void> refused(Access access);

    /** Who asked, oldest first. */
    Uni<List<Access>> accesses(UUID ticket);
}
