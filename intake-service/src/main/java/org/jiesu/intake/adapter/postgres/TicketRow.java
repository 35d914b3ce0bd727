package org.jiesu.intake.adapter.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jiesu.intake.domain.ticket.Callback;
import org.jiesu.intake.domain.ticket.Ticket;
import org.jiesu.intake.domain.ticket.TicketState;
import org.jspecify.annotations.Nullable;

/** What of a ticket's row decisions read and change. */
@Entity(name = "Ticket")
@Table(name = "ticket")
public class TicketRow {

    @Id private UUID id = new UUID(0, 0);

    @Column(nullable = false)
    private String state = "";

    private @Nullable String standing;

    private int round;

    private long version;

    private long sequence;

    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;

    @Column(name = "callback_contacted")
    private @Nullable Boolean contacted;

    @Column(name = "callback_solved")
    private @Nullable Boolean solved;

    @Column(name = "callback_satisfaction")
    private @Nullable String satisfaction;

    @Column(name = "callback_at")
    private @Nullable Instant calledBackAt;

    /** For Hibernate. */
    protected TicketRow() {}

    Ticket ticket() {
        return new Ticket(
                id,
                TicketState.valueOf(state),
                standing == null ? null : TicketState.valueOf(standing),
                round,
                version,
                mergedInto);
    }

    void become(Ticket next) {
        state = next.state().name();
        standing = next.standing() == null ? null : next.standing().name();
        round = next.round();
        version = next.version();
        mergedInto = next.mergedInto();
    }

    void calledBack(Callback callback, Instant at) {
        contacted = callback.contacted();
        solved = callback.solved();
        satisfaction = callback.satisfaction() == null ? null : callback.satisfaction().name();
        calledBackAt = at;
    }

    /** Reserves places for so many events; the first of them. */
    long reserve(int events) {
        long first = sequence + 1;
        sequence += events;
        return first;
    }
}
