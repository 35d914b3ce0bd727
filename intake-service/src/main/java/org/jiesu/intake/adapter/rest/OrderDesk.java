package org.jiesu.intake.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jiesu.intake.adapter.config.IntakeConfig;
import org.jiesu.intake.application.privacy.Reporters;
import org.jiesu.intake.application.ticket.HandleOrder;
import org.jiesu.intake.application.ticket.Order;
import org.jiesu.intake.domain.privacy.Masking;
import org.jiesu.intake.domain.registration.Form;
import org.jiesu.intake.domain.ticket.Ticket;
import org.jiesu.intake.domain.ticket.TicketCommand;
import org.jiesu.webapi.Callers;
import org.jiesu.webapi.EntityTags;
import org.jiesu.webapi.Shielded;
import org.jspecify.annotations.Nullable;

/** Passes orders on, their texts masked, and answers with the ticket's new version. */
@Singleton
class OrderDesk {

    static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Callers callers;
    private final HandleOrder orders;
    private final Reporters reporters;
    private final InstantSource time;
    private final int longestNote;

    OrderDesk(
            Callers callers,
            HandleOrder orders,
            Reporters reporters,
            InstantSource time,
            IntakeConfig config) {
        this.callers = callers;
        this.orders = orders;
        this.reporters = reporters;
        this.time = time;
        this.longestNote = config.limits().note();
    }

    record Standing(UUID id, String state, long version, int round) {}

    /** What an operator writes; required. */
    String note(Form form, String field) {
        return form.requiredText(field, longestNote);
    }

    Uni<Response> carryOut(String id, @Nullable String ifMatch, TicketCommand command) {
        return answer(orders.handle(order(id, ifMatch, command, null)));
    }

    /** A command with a text, which is masked before anybody decides on it. */
    Uni<Response> carryOut(
            String id,
            @Nullable String ifMatch,
            String text,
            Function<String, TicketCommand> command) {
        Order plain = order(id, ifMatch, command.apply(""), text);
        return answer(
                reporters
                        .nameOf(plain.ticket())
                        .chain(name ->
                                orders.handle(
                                        new Order(
                                                plain.ticket(),
                                                plain.expectedVersion(),
                                                command.apply(
                                                        Masking.mask(text, name.orElse(null))),
                                                plain.actor(),
                                                plain.at(),
                                                text))));
    }

    Uni<Response> merge(String id, @Nullable String ifMatch, UUID into) {
        return answer(orders.merge(order(id, ifMatch, new TicketCommand.Unmerge(), null), into));
    }

    private Order order(
            String id, @Nullable String ifMatch, TicketCommand command, @Nullable String original) {
        UUID ticket = Requests.id(id, Requests.NO_TICKET);
        long expected = EntityTags.required(ifMatch);
        return new Order(
                ticket, expected, command, callers.current().name(), time.instant(), original);
    }

    private static Uni<Response> answer(Uni<Ticket> decided) {
        return Shielded.from(decided)
                .map(ticket ->
                        Response.ok(
                                        new Standing(
                                                ticket.id(),
                                                ticket.state().name(),
                                                ticket.version(),
                                                ticket.round()))
                                .header(HttpHeaders.ETAG, EntityTags.of(ticket.version()))
                                .build());
    }
}
