package org.jiesu.routing.application.reference;

import java.time.LocalDate;
import java.util.Map;
import org.jiesu.routing.domain.ticket.Rulebook;

/** The data sets as they are written down: those shipped, and how any are read. */
public interface RuleDocuments {

    /** One document per data set, as shipped with this version. */
    Map<DataSet, String> shipped();

    /** The version a document says it has. */
    long versionOf(String document);

    /** Everything decisions are taken by; throws if the documents contradict each other. */
    Rulebook rulebook(Map<DataSet, String> documents);

    /** The first day the units and places of these documents hold. */
    LocalDate validFrom(Map<DataSet, String> documents);
}
