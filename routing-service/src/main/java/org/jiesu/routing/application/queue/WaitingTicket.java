package org.jiesu.routing.application.queue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiesu.routing.domain.catalogue.Choice;
import org.jiesu.routing.domain.classify.Candidate;
import org.jiesu.routing.domain.place.Place;
import org.jspecify.annotations.Nullable;

/** A ticket that waits for a dispatcher, with what is known of it. */
public record WaitingTicket(
        UUID ticketId,
        String number,
        String title,
        Instant registeredAt,
        int round,
        String nature,
        String urgency,
        @Nullable String category,
        Place place,
        Choice.@Nullable Referred referral,
        List<Candidate> candidates) {}
