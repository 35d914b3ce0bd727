package org.jiesu.intake.domain.registration;

/** What the reporter wants. */
public enum Nature {
    CONSULTATION,
    HELP,
    COMPLAINT,
    REPORT,
    SUGGESTION,
    THANKS,
    OTHER
}
