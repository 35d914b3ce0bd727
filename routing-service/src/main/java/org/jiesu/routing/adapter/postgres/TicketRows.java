package org.jiesu.routing.adapter.postgres;

import java.util.List;
import org.jiesu.routing.domain.catalogue.Choice;
import org.jiesu.routing.domain.catalogue.Grade;
import org.jiesu.routing.domain.classify.Candidate;
import org.jiesu.routing.domain.classify.Classification;
import org.jiesu.routing.domain.place.Location;
import org.jiesu.routing.domain.place.Place;
import org.jiesu.routing.domain.ticket.DispatchNote;
import org.jiesu.routing.domain.ticket.EndKind;
import org.jiesu.routing.domain.ticket.Report;
import org.jiesu.routing.domain.ticket.Standing;
import org.jiesu.routing.domain.ticket.TicketWork;
import org.jspecify.annotations.Nullable;

/** Tickets to rows and back. */
final class TicketRows {

    private TicketRows() {}

    static TicketRow of(TicketWork ticket) {
        TicketRow row = new TicketRow();
        row.ticketId = ticket.id();
        row.number = ticket.number();
        row.registeredAt = ticket.registeredAt();
        row.round = ticket.round();
        row.standing = ticket.standing().name();
        report(row, ticket.report());
        classification(row, ticket.classification());
        location(row, ticket.location());
        row.dispatch = ticket.dispatch() == null ? null : Rows.json(ticket.dispatch());
        row.referral = ticket.referral() == null ? null : Rows.json(ticket.referral());
        row.endKind = ticket.endKind() == null ? null : ticket.endKind().name();
        row.beforeEnd = ticket.before() == null ? null : ticket.before().name();
        row.sequence = ticket.sequence();
        row.version = ticket.version();
        return row;
    }

    private static void report(TicketRow row, Report report) {
        row.nature = report.nature();
        row.urgency = report.urgency().name();
        row.channel = report.channel();
        row.source = report.source();
        row.accusedUnit = report.accusedUnit();
        row.title = report.title();
        row.content = report.content();
    }

    private static void classification(TicketRow row, Classification classification) {
        row.category = classification.category();
        row.confidence = classification.confidence();
        row.classifiedBy = classification.method().name();
        row.classifiedWith = classification.version();
        row.candidates = Rows.json(classification.candidates());
        row.classEvidence = Rows.json(classification.evidence());
    }

    private static void location(TicketRow row, Location location) {
        Place place = location.place();
        row.district = place.district();
        row.street = place.street();
        row.community = place.community();
        row.compound = place.compound();
        row.address = place.address();
        row.placeConfidence = location.confidence();
        row.placeAmbiguous = location.ambiguous();
        row.locatedWith = location.version();
        row.placeEvidence = Rows.json(location.evidence());
    }

    static TicketWork ticket(TicketRow row, List<AssignmentRow> shares) {
        return new TicketWork(
                row.ticketId,
                row.number,
                row.registeredAt,
                row.round,
                Standing.valueOf(row.standing),
                new Report(
                        row.title,
                        row.content,
                        row.nature,
                        Grade.valueOf(row.urgency),
                        row.channel,
                        row.source,
                        row.accusedUnit),
                classification(row),
                location(row),
                row.dispatch == null ? null : Rows.read(row.dispatch, DispatchNote.class),
                row.referral == null ? null : Rows.read(row.referral, Choice.Referred.class),
                value(EndKind.class, row.endKind),
                value(Standing.class, row.beforeEnd),
                shares.stream().map(AssignmentRows::assignment).toList(),
                row.sequence,
                row.version);
    }

    private static Classification classification(TicketRow row) {
        return new Classification(
                row.category,
                row.confidence,
                Classification.Method.valueOf(row.classifiedBy),
                row.classifiedWith,
                Rows.readList(row.candidates, Candidate.class),
                Rows.readList(row.classEvidence, String.class));
    }

    private static Location location(TicketRow row) {
        return new Location(
                new Place(row.district, row.street, row.community, row.compound, row.address),
                row.placeConfidence,
                row.placeAmbiguous,
                row.locatedWith,
                Rows.readList(row.placeEvidence, String.class));
    }

    static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
