package org.jiesu.intake.application.registration;

import io.smallrye.mutiny.Uni;
import org.jiesu.messaging.Transactions;

/** Registers what callers bring one by one, many of them in one transaction. */
public final class RegisterTicket {

    private final WriteCombiner<Arrival, Receipt> combiner;

    public RegisterTicket(
            Transactions transactions,
            Registrations registrations,
            WriteCombiner.Settings settings) {
        this.combiner =
                new WriteCombiner<>(
                        settings,
                        arrivals -> transactions.run(work -> registrations.store(work, arrivals)));
    }

    /** The receipt, once the ticket is committed. */
    public Uni<Receipt> handle(Arrival arrival) {
        return combiner.submit(arrival);
    }
}
