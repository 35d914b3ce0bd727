package org.jiesu.reporting.domain.cube;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jiesu.reporting.domain.fact.Fact;
import org.jiesu.reporting.domain.fact.Role;
import org.jiesu.reporting.domain.fact.TicketState;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as the figures see it. Unknown codes are empty strings, never null: they are keys.
 *
 * @param day of registration in the city's zone
 * @param endedDay null while it is open
 * @param flags a bit per {@link Measure} that is 1, the handling clock's taken from the lead
 * @param shares the lead first; with nobody in the lead an empty unit stands for it
 */
public record ReportedTicket(
        Instant registeredAt,
        LocalDate day,
        Codes codes,
        int flags,
        @Nullable LocalDate endedDay,
        TicketState state,
        boolean imported,
        List<UnitShare> shares) {

    /** The city's days and months. */
    public static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    /** The ticket's codes. */
    public record Codes(
            String district,
            String street,
            String community,
            String compound,
            String category,
            String nature,
            String channel,
            String source,
            String urgency) {}

    public ReportedTicket {
        shares = List.copyOf(shares);
    }

    /** What a fact counts as; empty while its registration has not been heard of. */
    public static Optional<ReportedTicket> of(Fact fact) {
        return FactReading.of(fact);
    }

    /** Whether a measure of the day of registration is 1. */
    public boolean is(Measure measure) {
        return (flags & measure.bit()) != 0;
    }

    /** The unit in the lead, or an empty string. */
    public String lead() {
        return shares.getFirst().unit();
    }

    String value(Dimension dimension, UnitShare share) {
        return switch (dimension) {
            case DISTRICT -> codes.district();
            case STREET -> codes.street();
            case COMMUNITY -> codes.community();
            case COMPOUND -> codes.compound();
            case CATEGORY -> codes.category();
            case NATURE -> codes.nature();
            case CHANNEL -> codes.channel();
            case SOURCE -> codes.source();
            case URGENCY -> codes.urgency();
            case UNIT -> share.unit();
            case ROLE -> share.role().name();
        };
    }

    /** The flags of one unit's share: the ticket's, with that unit's own clock. */
    int flags(UnitShare share) {
        if (share.role() == Role.LEAD || !is(Measure.COUNTED)) {
            return flags;
        }
        int others = flags & ~(Measure.MET.bit() | Measure.BREACHED.bit());
        return others
                | (share.met() ? Measure.MET.bit() : 0)
                | (share.breached() ? Measure.BREACHED.bit() : 0);
    }
}
