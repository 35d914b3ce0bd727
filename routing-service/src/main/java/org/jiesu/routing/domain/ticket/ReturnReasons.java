package org.jiesu.routing.domain.ticket;

import java.util.List;

/** The reasons a unit may give for handing work back, as data. */
public record ReturnReasons(long version, List<Reason> reasons) {

    /** A code and what people see. */
    public record Reason(String code, String name) {}

    /** Whether there is such a reason. */
    public boolean knows(String code) {
        return reasons.stream().anyMatch(reason -> reason.code().equals(code));
    }
}
