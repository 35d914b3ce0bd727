package org.jiesu.intake.application.privacy;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.intake.application.reading.FindTickets;
import org.jiesu.intake.application.reading.TicketView;
import org.jiesu.webapi.Caller;
import org.jiesu.webapi.Problems;
import org.jiesu.webapi.Role;

/**
 * Shows a reporter's name and number to those who must call, and records it. Handlers see it only
 * of tickets their unit has open work on, and never when the reporter asked for confidentiality.
 */
public final class RevealReporter {

    private static final String UNKNOWN = "没有这个工单。";

    private final FindTickets tickets;
    private final Reporters reporters;

    public RevealReporter(FindTickets tickets, Reporters reporters) {
        this.tickets = tickets;
        this.reporters = reporters;
    }

    /** 404 for a ticket that is none of the caller's, 403 for a confidential one to a handler. */
    public Uni<Reporter> handle(UUID ticket, Caller caller, String reason, Instant at) {
        return tickets.byId(ticket, caller.scope(), false)
                .chain(found -> reveal(found, ticket, caller, reason, at));
    }

    private Uni<Reporter> reveal(
            Optional<TicketView> found, UUID ticket, Caller caller, String reason, Instant at) {
        if (found.isEmpty()) {
            return Uni.createFrom().failure(Problems.notFound(UNKNOWN));
        }
        boolean desk = caller.has(Role.OPERATOR, Role.SUPERVISOR);
        boolean granted = desk || !found.get().reporter().confidential();
        String role =
                (desk ? caller.has(Role.OPERATOR) ? Role.OPERATOR : Role.SUPERVISOR : Role.HANDLER)
                        .name();
        Access access = new Access(ticket, at, caller.name(), role, caller.unit(), reason, granted);
        if (!granted) {
            return reporters
                    .refused(access)
                    .chain(() ->
                            Uni.createFrom().failure(Problems.forbidden("诉求人要求保密,不向承办单位提供姓名和电话。")));
        }
        return reporters.reveal(access);
    }
}
