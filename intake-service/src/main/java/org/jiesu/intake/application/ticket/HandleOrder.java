package org.jiesu.intake.application.ticket;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jiesu.intake.domain.ticket.Decision;
import org.jiesu.intake.domain.ticket.Decision.Changed;
import org.jiesu.intake.domain.ticket.Decision.Refused;
import org.jiesu.intake.domain.ticket.Decision.Unchanged;
import org.jiesu.intake.domain.ticket.Refusal;
import org.jiesu.intake.domain.ticket.Ticket;
import org.jiesu.intake.domain.ticket.TicketCommand;
import org.jiesu.intake.domain.ticket.TicketState;
import org.jiesu.webapi.EntityTags;
import org.jiesu.webapi.ProblemException;
import org.jiesu.webapi.Problems;
import org.jspecify.annotations.Nullable;

/** Loads a ticket under its lock, decides, and stores what the decision changed. */
public final class HandleOrder {

    private static final String UNKNOWN = "没有这个工单。";

    private final Tickets tickets;
    private final BiFunction<String, String, String> names;

    /**
     * @param names the Chinese name of a code of a vocabulary
     */
    public HandleOrder(Tickets tickets, BiFunction<String, String, String> names) {
        this.tickets = tickets;
        this.names = names;
    }

    /** The ticket afterwards. 404 unknown, 412 changed meanwhile, 409 its state forbids it. */
    public Uni<Ticket> handle(Order order) {
        return tickets.inTransaction(locked ->
                locked.lock(order.ticket()).chain(ticket -> decide(locked, ticket, order)));
    }

    /** Merges a ticket into another; both are locked, in the order of their ids. */
    public Uni<Ticket> merge(Order order, UUID into) {
        boolean masterFirst = into.toString().compareTo(order.ticket().toString()) < 0;
        return tickets.inTransaction(locked ->
                masterFirst
                        ? locked.lock(into)
                                .chain(master ->
                                        locked.lock(order.ticket())
                                                .chain(t -> merge(locked, t, master, order)))
                        : locked.lock(order.ticket())
                                .chain(t ->
                                        locked.lock(into).chain(m -> merge(locked, t, m, order))));
    }

    private Uni<Ticket> merge(
            Tickets.Locked locked, @Nullable Ticket ticket, @Nullable Ticket master, Order order) {
        if (master == null) {
            return Uni.createFrom().failure(Problems.invalid("/into", "必须是一个存在的工单的编号 (id)"));
        }
        return decide(
                locked, ticket, order.with(new TicketCommand.Merge(master.id(), master.state())));
    }

    private Uni<Ticket> decide(Tickets.Locked locked, @Nullable Ticket ticket, Order order) {
        if (ticket == null) {
            return Uni.createFrom().failure(Problems.notFound(UNKNOWN));
        }
        EntityTags.check(order.expectedVersion(), ticket.version());
        return switch (Decision.on(ticket, order.command())) {
            case Changed changed ->
                    locked.save(changed.next(), changed.events(), order)
                            .replaceWith(changed.next());
            case Unchanged ignored -> Uni.createFrom().item(ticket);
            case Refused refused ->
                    Uni.createFrom().failure(problem(refused.reason(), ticket.state()));
        };
    }

    private ProblemException problem(Refusal reason, TicketState state) {
        String named = state + "(" + names.apply("state", state.name()) + ")";
        return switch (reason) {
            case STATE_FORBIDS -> Problems.conflict("工单处于 " + named + " 状态,不能进行此操作。");
            case MERGE_INTO_ITSELF -> Problems.conflict("工单处于 " + named + " 状态,不能并入自己。");
            case MASTER_IS_CLOSED -> Problems.conflict("要并入的工单已经办结或关闭,只能并入在办工单。");
            case NO_CAUSE_TO_REOPEN ->
                    Problems.invalid("/reopen", "只有未解决或不满意的工单可以重新办理,请去掉 reopen 或更正回访结果");
        };
    }
}
