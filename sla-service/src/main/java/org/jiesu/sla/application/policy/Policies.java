package org.jiesu.sla.application.policy;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.sla.domain.calendar.HolidayCalendar;
import org.jiesu.sla.domain.policy.Planner;
import org.jiesu.sla.domain.policy.Profile;

/** The policies and calendars this service has, by version. */
public interface Policies {

    /** The city's profile and calendar in force; fails when none is loaded. */
    Uni<Planner> current(UnitOfWork work);

    /** A policy with what its version says of itself. */
    record PolicyVersion(Profile profile, boolean current) {}

    /** A calendar with what its version says of itself. */
    record CalendarVersion(
            HolidayCalendar calendar, String name, String legalBasis, boolean current) {}

    /** All, newest first within a profile. */
    Uni<List<PolicyVersion>> policies(UnitOfWork work);

    /** All, newest first. */
    Uni<List<CalendarVersion>> calendars(UnitOfWork work);
}
