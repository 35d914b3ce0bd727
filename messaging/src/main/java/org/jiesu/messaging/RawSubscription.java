package org.jiesu.messaging;

import org.jiesu.contracts.Topic;

/**
 * A consumer of undecoded records, which may come from outside and carry personal data: its dead
 * letters are kept encrypted by the service's {@link PayloadCipher}. The handler drops repeats.
 *
 * @param consumer the name of the channel
 */
public record RawSubscription(String consumer, Topic topic, RawHandler handler) {}
