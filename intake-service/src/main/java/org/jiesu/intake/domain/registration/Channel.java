package org.jiesu.intake.domain.registration;

/** The way a matter came in. */
public enum Channel {
    PHONE,
    WEB,
    APP,
    WECHAT,
    OPEN311,
    TRANSFER,
    INSPECTION,
    IOT,
    MAIL
}
