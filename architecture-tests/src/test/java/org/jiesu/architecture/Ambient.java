package org.jiesu.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Map;
import java.util.Set;

/** What a pure function must be given instead of asking for it: time, ids, chance, surroundings. */
final class Ambient {
    private static final String ANY = "*";
    private static final Map<String, Set<String>> FORBIDDEN =
            Map.of(
                    "java.lang.System",
                    Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty"),
                    "java.lang.Math",
                    Set.of("random"),
                    "java.util.UUID",
                    Set.of("randomUUID"),
                    "java.util.Date",
                    Set.of("<init>"),
                    "java.util.Random",
                    Set.of(ANY),
                    "java.security.SecureRandom",
                    Set.of(ANY),
                    "java.util.concurrent.ThreadLocalRandom",
                    Set.of(ANY),
                    "java.time.Clock",
                    Set.of(ANY),
                    "java.time.ZoneId",
                    Set.of("systemDefault"));

    private Ambient() {}

    static DescribedPredicate<JavaAccess<?>> access() {
        return DescribedPredicate.describe(
                "asks for time, an id, chance or the surroundings", Ambient::isAmbient);
    }

    private static boolean isAmbient(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        String name = access.getTarget().getName();
        Set<String> names = FORBIDDEN.getOrDefault(owner, Set.of());
        return names.contains(name)
                || names.contains(ANY)
                || (owner.startsWith("java.time.") && name.equals("now"));
    }
}
