package org.jiesu.intake.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Function;
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

    private static final byte[] NOTHING = {'{', '}'};

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

    /** Whatever the form says is the command; no body is an empty form. */
    Uni<Response> carryOut(
            OrderTarget target, byte @Nullable [] body, Function<Form, TicketCommand> read) {
        Form form = Requests.form(body == null || body.length == 0 ? NOTHING : body);
        TicketCommand command = read.apply(form);
        Requests.check(form);
        return answer(orders.handle(order(target, command, null)));
    }

    /**
     * A command with what the operator writes in the given field, which is required, and masked
     * before anybody decides on it.
     */
    Uni<Response> carryOutWritten(
            OrderTarget target,
            byte @Nullable [] body,
            String field,
            Function<Form, Function<String, TicketCommand>> read) {
        Form form = Requests.form(body);
        Function<String, TicketCommand> command = read.apply(form);
        String text = form.requiredText(field, longestNote);
        Requests.check(form);
        Order plain = order(target, command.apply(""), text);
        return answer(
                reporters
                        .nameOf(plain.ticket())
                        .map(name -> command.apply(Masking.mask(text, name.orElse(null))))
                        .chain(masked -> orders.handle(plain.with(masked))));
    }

    Uni<Response> merge(OrderTarget target, UUID into) {
        return answer(orders.merge(order(target, new TicketCommand.Unmerge(), null), into));
    }

    private Order order(OrderTarget target, TicketCommand command, @Nullable String original) {
        UUID ticket = Requests.id(target.id(), Requests.NO_TICKET);
        long expected = EntityTags.required(target.ifMatch());
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
