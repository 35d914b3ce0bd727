package org.jiesu.routing.adapter.training;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Named arguments of a command; what a command does not know is refused, not skipped. */
final class Options {
    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = values;
    }

    static Options of(List<String> arguments, Set<String> known) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!known.contains(name)) {
                throw new InputException(
                        "'%s' is no option here; there are %s".formatted(name, sorted(known)));
            }
            if (i + 1 == arguments.size()) {
                throw new InputException(name + " needs a value after it");
            }
            if (values.put(name, arguments.get(i + 1)) != null) {
                throw new InputException(name + " is given twice; give it once");
            }
        }
        return new Options(values);
    }

    Path path(String name) {
        return optionalPath(name)
                .orElseThrow(() -> new InputException(name + " is missing; add " + name + " FILE"));
    }

    Optional<Path> optionalPath(String name) {
        return Optional.ofNullable(values.get(name)).map(Path::of);
    }

    private static List<String> sorted(Set<String> known) {
        return known.stream().sorted().toList();
    }
}
