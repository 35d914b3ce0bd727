package org.jiesu.contracts;

/** Something that happened, told to everybody who listens. Facts: past tense, never changed. */
public sealed interface Event
        permits TicketEvent, IntakeEvent, ReferenceEvent, ReportEvent, SubmissionEvent {

    /** The Kafka key. Events with one key keep their order. */
    String key();
}
