package org.jiesu.sla.domain.deadline;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has to keep a clock.
 *
 * @param assignmentId null while nobody has the work: it was returned and is not dispatched again
 * @param unit null likewise
 * @param role LEAD or CO
 */
public record Holder(@Nullable UUID assignmentId, @Nullable String unit, String role) {

    /** Nobody, until the work in this role is given away again. */
    public static Holder nobody(String role) {
        return new Holder(null, null, role);
    }
}
