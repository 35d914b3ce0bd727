package org.jiesu.messaging;

import org.jiesu.contracts.Envelope;

/** An event on its way into the outbox: where to, under which key, with what. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record OutboxRow(Lane lane, String topic, String key, Envelope envelope, byte[] payload) {}
