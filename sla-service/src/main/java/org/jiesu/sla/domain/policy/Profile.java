package org.jiesu.sla.domain.policy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A city's promises, one version of them. A newer version never changes a clock of an older one.
 *
 * @param grades from the strictest on, with their Chinese names
 * @param extension null when nothing may be extended
 */
public record Profile(
        String code,
        int version,
        String name,
        String legalBasis,
        List<Grade> grades,
        List<StagePolicy> stages,
        @Nullable ExtensionRules extension) {

    /** A class of urgency, EMERGENCY to COMPLEX in Beijing. */
    public record Grade(String code, String name) {}

    public Profile {
        grades = List.copyOf(grades);
        stages = List.copyOf(stages);
    }

    /** {@code BEIJING@1}. */
    public String reference() {
        return code + "@" + version;
    }

    public Optional<StagePolicy> stage(String stage) {
        return stages.stream().filter(policy -> policy.stage().equals(stage)).findFirst();
    }

    public boolean knowsGrade(String grade) {
        return grades.stream().anyMatch(known -> known.code().equals(grade));
    }
}
