package org.jiesu.sla.adapter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jiesu.contracts.IntakeEvent;
import org.jiesu.contracts.Place;
import org.jiesu.contracts.RoutingEvent;
import org.jiesu.contracts.Topic;

/** One ticket's story. */
final class Ticket {
    static final String STREET = "110101009";
    static final String OTHER = "110101002";

    final UUID id = UUID.randomUUID();
    final UUID lead = UUID.randomUUID();
    final UUID co = UUID.randomUUID();
    private final News news;
    private final List<ProducerRecord<String, byte[]>> told = new ArrayList<>();

    Ticket(News news) {
        this.news = news;
    }

    Ticket dispatched(String grade, Instant at, boolean withCo) {
        List<RoutingEvent.OpenedAssignment> open = new ArrayList<>();
        open.add(opened(lead, STREET, "STREET", "LEAD"));
        if (withCo) {
            open.add(opened(co, "110101-ZJW", "DEPARTMENT", "CO"));
        }
        open.add(opened(UUID.randomUUID(), "110101", "DISTRICT", "COPY"));
        return routing(
                new RoutingEvent.TicketDispatched(
                        id,
                        1,
                        "PM03",
                        "停车",
                        List.of("PM", "PM03"),
                        "COMPLAINT",
                        grade,
                        Place.UNKNOWN,
                        open,
                        "RULE",
                        "r1",
                        "1",
                        null,
                        List.of(),
                        null,
                        at),
                at);
    }

    Ticket signed(Instant at) {
        return routing(new RoutingEvent.AssignmentSigned(id, 1, lead, STREET, "LEAD", at), at);
    }

    Ticket contacted(Instant at) {
        return routing(new RoutingEvent.ReporterContacted(id, 1, lead, STREET, null, at), at);
    }

    Ticket replied(Instant at) {
        return routing(
                new RoutingEvent.ReplySubmitted(id, 1, lead, STREET, "LEAD", "SOLVED", "已处理", at),
                at);
    }

    Ticket sentBack(Instant at) {
        return routing(
                new RoutingEvent.ReplyAudited(
                        id, 1, lead, STREET, "SENT_BACK", "PERSON", "请补充", at),
                at);
    }

    Ticket transferred(UUID next, Instant at) {
        return routing(
                new RoutingEvent.AssignmentTransferred(
                        id,
                        1,
                        lead,
                        STREET,
                        "职责",
                        List.of(opened(next, OTHER, "STREET", "LEAD")),
                        at),
                at);
    }

    Ticket withdrawn(Instant at) {
        told.add(news.tell(Topic.INTAKE, new IntakeEvent.TicketWithdrawn(id, 1, "反映人撤诉", at), at));
        return this;
    }

    Ticket anonymised(Instant at) {
        told.add(news.tell(Topic.INTAKE, new IntakeEvent.TicketAnonymised(id, 1, at), at));
        news.flush();
        return this;
    }

    /** Everything once more, as after a relay that lost its place. */
    void again() {
        told.forEach(news::send);
        news.flush();
    }

    private Ticket routing(RoutingEvent event, Instant at) {
        told.add(news.tell(Topic.ROUTING, event, at));
        return this;
    }

    private static RoutingEvent.OpenedAssignment opened(
            UUID id, String unit, String kind, String role) {
        return new RoutingEvent.OpenedAssignment(id, unit, unit, kind, role, "110101");
    }
}
