package org.jiesu.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes in on {@link Topic#SUBMISSIONS}: requests, not facts. The only topic with personal
 * data.
 */
public sealed interface SubmissionEvent extends Event {

    /**
     * Please register this. The body of {@code POST /api/intake/v1/tickets} with source and
     * external number, which together register once.
     */
    @EventType("jiesu.ticket.submitted.v1")
    record TicketSubmitted(
            String source,
            String externalNumber,
            String channel,
            String nature,
            @Nullable String title,
            String content,
            Reporter reporter,
            @Nullable Place place,
            @Nullable String category,
            @Nullable String urgency,
            @Nullable String accusedUnit,
            @Nullable List<String> tags)
            implements SubmissionEvent {
        @Override
        public String key() {
            return source + "/" + externalNumber;
        }

        /** Names the submission, not the person. */
        @Override
        public String toString() {
            return "TicketSubmitted[" + key() + "]";
        }
    }

    /** Who complains. Personal data: never logged, never on another topic. */
    record Reporter(
            @Nullable String name,
            @Nullable String phone,
            @Nullable Boolean anonymous,
            @Nullable Boolean confidential) {
        @Override
        public String toString() {
            return "Reporter[…]";
        }
    }
}
