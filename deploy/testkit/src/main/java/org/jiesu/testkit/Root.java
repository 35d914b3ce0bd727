package org.jiesu.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the repository is, and where things stay that every test run may share. */
final class Root {
    private Root() {}

    /** From the build, or the nearest folder above that holds the broker. */
    static Path folder() {
        String told = System.getProperty("jiesu.root");
        if (told != null) {
            return Path.of(told);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("deploy/broker"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("Expected to run inside the repository");
            }
            folder = parent;
        }
        return folder;
    }

    /** One for all worktrees of a user. */
    static Path cache() {
        String told = System.getenv("JIESU_CACHE");
        return told != null
                ? Path.of(told)
                : Path.of(System.getProperty("user.home"), ".cache", "jiesu");
    }
}
