package org.jiesu.routing.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jiesu.messaging.Transactions;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.routing.application.queue.Queues;
import org.jiesu.routing.application.queue.Queues.Found;
import org.jiesu.routing.application.queue.Visibility;
import org.jiesu.routing.application.reference.RulesInForce;
import org.jiesu.routing.application.ticket.HandleTicketCommand;
import org.jiesu.routing.application.ticket.TicketTransactions;
import org.jiesu.routing.domain.ticket.Assignment;
import org.jiesu.routing.domain.ticket.Decision;
import org.jiesu.routing.domain.ticket.TicketWork;
import org.jiesu.webapi.Caller;
import org.jiesu.webapi.EntityTags;
import org.jiesu.webapi.Problems;
import org.jiesu.webapi.Shielded;

/** Where requests on one assignment meet the application: find, check, carry out, show. */
@ApplicationScoped
public class Desk {

    private static final String NO_SUCH = "没有这个任务。";

    /** A ticket with one of its shares. */
    record Seen(TicketWork ticket, Assignment share) {}

    private final TicketTransactions transactions;
    private final Transactions reading;
    private final HandleTicketCommand handle;
    private final Queues queues;
    private final RulesInForce rules;
    private final Clock clock;

    Desk(
            TicketTransactions transactions,
            Transactions reading,
            HandleTicketCommand handle,
            Queues queues,
            RulesInForce rules,
            Clock clock) {
        this.transactions = transactions;
        this.reading = reading;
        this.handle = handle;
        this.queues = queues;
        this.rules = rules;
        this.clock = clock;
    }

    /** The assignment as the caller may see it; 404 otherwise. */
    Uni<Response> show(UUID assignment, Caller caller) {
        return reading.run(work ->
                queues.byAssignment(work, assignment)
                        .map(Desk::present)
                        .chain(found ->
                                queues.ticket(work, found.ticket())
                                        .map(ticket -> seen(ticket, found, caller)))
                        .chain(seen -> answer(work, seen.ticket(), seen.share().id(), caller)));
    }

    /** Carries out what a caller asks of an assignment, whether or not the caller waits for it. */
    Uni<Response> carryOut(Request request, Caller caller) {
        return Shielded.from(
                transactions.run((work, tickets) ->
                        request.find(queues, work)
                                .map(Desk::present)
                                .chain(found ->
                                        tickets.lock(work, List.of(found.ticket()))
                                                .map(known ->
                                                        seen(
                                                                Optional.ofNullable(
                                                                        known.get(found.ticket())),
                                                                found,
                                                                caller)))
                                .invoke(seen -> request.check(seen, caller))
                                .chain(seen ->
                                        handle.handle(
                                                        work,
                                                        tickets,
                                                        seen.ticket(),
                                                        request.command(seen, clock.instant()),
                                                        request.actor(seen, caller))
                                                .map(decision -> settled(decision, seen.ticket()))
                                                .chain(after ->
                                                        answer(
                                                                work,
                                                                after,
                                                                seen.share().id(),
                                                                caller)))));
    }

    private static Found present(Optional<Found> found) {
        return found.orElseThrow(() -> Problems.notFound(NO_SUCH));
    }

    private static Seen seen(Optional<TicketWork> ticket, Found found, Caller caller) {
        TicketWork known = ticket.orElseThrow(() -> Problems.notFound(NO_SUCH));
        Assignment share =
                known.assignment(found.assignment())
                        .filter(s -> new Visibility(caller.scope()).sees(known, s))
                        .orElseThrow(() -> Problems.notFound(NO_SUCH));
        return new Seen(known, share);
    }

    /** The ticket after the decision; a refusal is a conflict that names the state. */
    static TicketWork settled(Decision decision, TicketWork before) {
        return switch (decision) {
            case Decision.Changed changed -> changed.ticket();
            case Decision.Unchanged unchanged -> before;
            case Decision.Refused refused -> throw refusal(refused);
        };
    }

    private static RuntimeException refusal(Decision.Refused refused) {
        return switch (refused.reason()) {
            case UNKNOWN_CATEGORY -> Problems.invalid("/category", refused.detail());
            case UNKNOWN_PLACE -> Problems.invalid("/place", refused.detail());
            case UNKNOWN_FACT -> Problems.invalid("/facts", refused.detail());
            case NOTHING_ASKED -> Problems.invalid("/lead", refused.detail());
            case WRONG_STATE,
                    NOT_LEAD,
                    COPY_HAS_NO_WORK,
                    RETURN_FORBIDDEN,
                    ALREADY_DISPATCHED,
                    TICKET_ENDED,
                    HELD_BY_ANOTHER,
                    GUARD ->
                    Problems.conflict(refused.detail() + "。");
        };
    }

    private Uni<Response> answer(UnitOfWork work, TicketWork ticket, UUID shareId, Caller caller) {
        Assignment share = ticket.assignment(shareId).orElseThrow(() -> Problems.notFound(NO_SUCH));
        return queues.dueTimes(work, ticket.id())
                .chain(due ->
                        rules.current()
                                .map(rulebook ->
                                        AssignmentView.of(
                                                ticket,
                                                share,
                                                due,
                                                new Visibility(caller.scope()),
                                                rulebook.taxonomy(),
                                                clock.instant())))
                .map(view ->
                        Response.ok(view)
                                .header(HttpHeaders.ETAG, EntityTags.of(share.version()))
                                .build());
    }

    /** Runs a read. */
    <T> Uni<T> read(BiFunction<UnitOfWork, Queues, Uni<T>> read) {
        return reading.run(work -> read.apply(work, queues));
    }
}
