package org.jiesu.intake.domain.ticket;

/** The six branches of article 11 of the Beijing regulation on which a matter is not accepted. */
public enum DeclineGround {
    EMERGENCY,
    STATUTORY_CHANNEL,
    REPEAT_NO_NEW_FACT,
    SECRET_OR_PRIVATE,
    OUT_OF_GOV_SCOPE,
    UNLAWFUL_OR_IMMORAL
}
