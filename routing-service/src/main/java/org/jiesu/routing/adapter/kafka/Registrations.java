package org.jiesu.routing.adapter.kafka;

import org.jiesu.contracts.IntakeEvent;
import org.jiesu.routing.domain.catalogue.Grade;
import org.jiesu.routing.domain.place.Place;
import org.jiesu.routing.domain.ticket.Registration;
import org.jiesu.routing.domain.ticket.Report;

/** Intake's registration in routing's words. */
final class Registrations {

    private Registrations() {}

    static Registration of(IntakeEvent.TicketRegistered event) {
        return new Registration(
                event.ticketId(),
                event.number(),
                event.round(),
                event.registeredAt(),
                new Report(
                        event.title(),
                        event.content(),
                        event.nature(),
                        Grade.valueOf(event.urgency()),
                        event.channel(),
                        event.source(),
                        event.accusedUnit()),
                event.category(),
                new Place(
                        event.place().district(),
                        event.place().street(),
                        event.place().community(),
                        event.place().compound(),
                        event.place().address()));
    }
}
