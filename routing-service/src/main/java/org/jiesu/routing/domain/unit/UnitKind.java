package org.jiesu.routing.domain.unit;

/** Which kind of body a unit is; the guards of law depend on it. */
public enum UnitKind {
    CITY,
    DISTRICT,
    STREET,
    COMMUNITY,
    DEPARTMENT,
    UTILITY
}
