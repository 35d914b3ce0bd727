package org.jiesu.routing.domain.ticket;

import java.util.List;
import java.util.UUID;
import org.jiesu.routing.domain.catalogue.Choice;
import org.jiesu.routing.domain.classify.Candidate;
import org.jiesu.routing.domain.classify.Classification;
import org.jiesu.routing.domain.place.Location;
import org.jiesu.routing.domain.place.Place;
import org.jspecify.annotations.Nullable;

/** What has happened to a ticket in routing and will be told. */
public sealed interface Fact {

    record Classified(int round, Classification classification) implements Fact {}

    record Located(int round, Location location) implements Fact {}

    record Referred(int round, Choice.Referred referral, List<Candidate> candidates)
            implements Fact {}

    /** The ticket as it stood when it was dispatched. */
    record Dispatched(TicketWork ticket) implements Fact {}

    record CategoryCorrected(int round, @Nullable String from, String to, @Nullable String reason)
            implements Fact {}

    record PlaceCorrected(int round, Place from, Place to, @Nullable String reason)
            implements Fact {}

    record Completed(Assignment lead, Outcome outcome) implements Fact {}

    record Signed(Assignment assignment) implements Fact {}

    record Contacted(Assignment assignment, @Nullable String note) implements Fact {}

    record Replied(Assignment assignment, Outcome outcome, String text) implements Fact {}

    record Audited(Assignment assignment, boolean accepted, boolean byPolicy, @Nullable String note)
            implements Fact {}

    record ReturnRequested(Assignment assignment, PendingReturn asked) implements Fact {}

    record ReturnDecided(
            Assignment assignment,
            UUID returnId,
            boolean accepted,
            @Nullable String note,
            List<Assignment> opened)
            implements Fact {}

    record Transferred(Assignment assignment, String reason, List<Assignment> opened)
            implements Fact {}

    record Withdrawn(Assignment assignment, String reason) implements Fact {}
}
