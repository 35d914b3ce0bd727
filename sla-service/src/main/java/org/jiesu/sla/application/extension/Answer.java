package org.jiesu.sla.application.extension;

import org.jiesu.sla.domain.extension.Extension;
import org.jiesu.sla.domain.extension.Objection;

/** What came of asking for or deciding an extension. */
public sealed interface Answer {

    record Done(Extension extension) implements Answer {}

    record Refused(Objection objection) implements Answer {}

    /** There is no such assignment or request, or not for this caller. */
    record Unknown() implements Answer {}
}
