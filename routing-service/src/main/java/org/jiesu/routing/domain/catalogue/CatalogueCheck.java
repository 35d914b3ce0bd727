package org.jiesu.routing.domain.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jiesu.routing.domain.finding.Finding;
import org.jiesu.routing.domain.taxonomy.Taxonomy;
import org.jiesu.routing.domain.unit.Units;

/** Checks a duty catalogue before it is used. */
public final class CatalogueCheck {

    private CatalogueCheck() {}

    /**
     * Everything that is wrong or looks wrong, errors first.
     *
     * @param day on which it is to be used
     */
    public static List<Finding> of(
            CatalogueData data, Taxonomy taxonomy, Units units, LocalDate day) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(new ReferenceCheck(data, taxonomy, units).findings());
        findings.addAll(new DutyCheck(data, taxonomy, units, day).findings());
        findings.addAll(new OrderCheck(data, taxonomy).findings());
        findings.sort(Comparator.comparing(Finding::severity));
        return List.copyOf(findings);
    }
}
