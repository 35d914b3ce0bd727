package org.jiesu.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A module of the build: its name as the root pom gives it, and where it stands. */
record Module(String name, Path directory) {
    private static final Pattern DECLARED = Pattern.compile("<module>([^<]+)</module>");

    private static final Map<Path, JavaClasses> CLASSES = new ConcurrentHashMap<>();

    static List<Module> all() {
        Path root = Path.of(System.getProperty("jiesu.root"));
        return DECLARED.matcher(read(root.resolve("pom.xml")))
                .results()
                .map(match -> new Module(match.group(1), root.resolve(match.group(1))))
                .toList();
    }

    static Module named(String name) {
        return all().stream().filter(module -> module.name.equals(name)).findFirst().orElseThrow();
    }

    static List<Module> services() {
        return all().stream().filter(Module::isService).toList();
    }

    boolean isService() {
        return name.endsWith("-service");
    }

    /** The package all of the module's classes live in: {@code org.jiesu.sla} for sla-service. */
    String rootPackage() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return "org.jiesu." + last.replace("-service", "").replace("-", "");
    }

    /** Read once in a run: reading takes far longer than judging. */
    JavaClasses classes() {
        return CLASSES.computeIfAbsent(directory, Module::compiled);
    }

    private static JavaClasses compiled(Path directory) {
        Path compiled = directory.resolve("target/classes");
        if (Files.isDirectory(compiled)) {
            return new ClassFileImporter().importPath(compiled);
        }
        return new ClassFileImporter().importClasses();
    }

    boolean isCompiled() {
        return sources("src/main/java").isEmpty()
                || Files.isDirectory(directory.resolve("target/classes"));
    }

    /** The Java files below one of the module's folders. */
    List<Path> sources(String folder) {
        Path start = directory.resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
