package org.jiesu.routing.domain.place;

/** The levels of a place, from wide to narrow. */
public enum PlaceKind {
    DISTRICT,
    STREET,
    COMMUNITY,
    COMPOUND
}
