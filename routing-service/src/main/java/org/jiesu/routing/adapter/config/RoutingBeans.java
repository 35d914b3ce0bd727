package org.jiesu.routing.adapter.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jiesu.messaging.Transactions;
import org.jiesu.routing.application.queue.Clocks;
import org.jiesu.routing.application.queue.ProjectClocks;
import org.jiesu.routing.application.queue.Queues;
import org.jiesu.routing.application.reference.ReferenceLog;
import org.jiesu.routing.application.reference.RulesInForce;
import org.jiesu.routing.application.reference.StoredDocuments;
import org.jiesu.routing.application.ticket.ClaimTasks;
import org.jiesu.routing.application.ticket.Facts;
import org.jiesu.routing.application.ticket.HandleTicketCommand;
import org.jiesu.routing.application.ticket.TakeInNews;
import org.jiesu.routing.application.ticket.Tickets;
import org.jiesu.webapi.CityTime;

/** Wires the application by hand: it knows no framework. */
@ApplicationScoped
public class RoutingBeans {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /** New ids: UUIDv7, whose first 48 bits are the time, so that indexes grow at their end. */
    @Produces
    @Singleton
    Supplier<UUID> ids(Clock clock) {
        return () -> {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            long high = (clock.millis() << 16) | 0x7000L | random.nextLong(0x1000L);
            return new UUID(high, 0x8000000000000000L | (random.nextLong() >>> 2));
        };
    }

    @Produces
    @Singleton
    RulesInForce rules(
            Transactions transactions, StoredDocuments stored, ReferenceLog log, Clock clock) {
        return new RulesInForce(
                transactions, stored, new DataDocuments(CityTime.ZONE), log, clock::instant);
    }

    @Produces
    @Singleton
    TakeInNews takeInNews(Tickets tickets, Facts facts, RulesInForce rules, Supplier<UUID> ids) {
        return new TakeInNews(tickets, facts, rules, ids);
    }

    @Produces
    @Singleton
    HandleTicketCommand handleTicketCommand(Facts facts, RulesInForce rules) {
        return new HandleTicketCommand(facts, rules);
    }

    @Produces
    @Singleton
    ClaimTasks claimTasks(
            Tickets tickets, Queues queues, Facts facts, RulesInForce rules, RoutingConfig config) {
        return new ClaimTasks(tickets, queues, facts, rules, config.hold());
    }

    @Produces
    @Singleton
    ProjectClocks projectClocks(Clocks clocks) {
        return new ProjectClocks(clocks);
    }
}
