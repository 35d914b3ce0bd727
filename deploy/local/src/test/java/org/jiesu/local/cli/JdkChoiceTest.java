package org.jiesu.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The entry script's choice, by the script itself among folders made for the test. */
class JdkChoiceTest {
    @TempDir private Path folder;

    @Test
    void the_newest_wins() throws IOException, InterruptedException {
        jdk("a", "21.0.1");
        Path newest = jdk("b", "25");
        jdk("c", "24.0.2+1");

        assertThat(chosen("")).isEqualTo(newest.toString());
    }

    @Test
    void java_home_wins_among_equals() throws IOException, InterruptedException {
        jdk("a", "25");
        Path told = jdk("b", "25.0.1");

        assertThat(chosen(told.toString())).isEqualTo(told.toString());
    }

    @Test
    void an_old_java_home_does_not_stand_in_the_way() throws IOException, InterruptedException {
        Path old = jdk("a", "17.0.9");
        Path fit = jdk("b", "21");

        assertThat(chosen(old.toString())).isEqualTo(fit.toString());
    }

    @Test
    void what_cannot_compile_is_not_chosen() throws IOException, InterruptedException {
        Path runtime = jdk("a", "25");
        Files.delete(runtime.resolve("bin/javac"));

        assertThat(chosen("")).isEmpty();
    }

    @Test
    void without_any_the_script_says_what_is_missing_and_how_to_get_it()
            throws IOException, InterruptedException {
        jdk("a", "17");

        String said = run("", "status");

        assertThat(said).contains("21 or newer").contains("JAVA_HOME").contains("adoptium");
    }

    @CanIgnoreReturnValue
    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve("jdks").resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        for (String program : List.of("java", "javac")) {
            Path file = Files.createFile(home.resolve("bin").resolve(program));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return home;
    }

    private String chosen(String javaHome) throws IOException, InterruptedException {
        return run(javaHome, "--jdk").strip();
    }

    /** With a PATH on which there is no JDK. */
    private String run(String javaHome, String command) throws IOException, InterruptedException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("dirname", "sed", "head", "readlink", "mkdir", "cat")) {
            Path found =
                    List.of(Path.of("/usr/bin", tool), Path.of("/bin", tool)).stream()
                            .filter(Files::isExecutable)
                            .findFirst()
                            .orElseThrow();
            Path link = tools.resolve(tool);
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, found);
            }
        }
        Path script = Path.of(System.getProperty("jiesu.root"), "jiesu");
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", script.toString(), command);
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("JAVA_HOME", javaHome);
        builder.environment().put("JIESU_JDK_FOLDERS", folder.resolve("jdks").toString());
        Process process = builder.redirectErrorStream(true).start();
        byte[] output = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isBetween(0, 1);
        return new String(output, StandardCharsets.UTF_8);
    }
}
