package org.jiesu.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jiesu.local.process.Launch;

/**
 * How PostgreSQL, which refuses to run as root, is run by root: in a user namespace where the same
 * files belong to nobody, or where that is forbidden as an existing unprivileged user.
 */
sealed interface Unprivileged {

    /** We are no root: nothing needs to be done. */
    record Already() implements Unprivileged {}

    record UserNamespace() implements Unprivileged {}

    record OtherUser(String name) implements Unprivileged {}

    /** Tries in that order what works on this machine. */
    static Unprivileged here() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Already();
        }
        if (Launch.onPath("unshare") && succeeds("unshare", "-U", "true")) {
            return new UserNamespace();
        }
        for (String name : List.of("postgres", "nobody", "daemon")) {
            OtherUser user = new OtherUser(name);
            if (succeeds(user.prefix().toArray(String[]::new), "true")) {
                return user;
            }
        }
        throw new IllegalStateException(
                "PostgreSQL refuses to run as root, and neither `unshare -U` nor `setpriv` works"
                        + " here: run as an ordinary user or give a server with --postgres URL");
    }

    /** What goes before the command. */
    default List<String> prefix() {
        return switch (this) {
            case Already already -> List.of();
            case UserNamespace namespace -> List.of("unshare", "-U");
            case OtherUser user ->
                    Launch.onPath("setpriv")
                            ? List.of("setpriv", "--reuid=" + user.name(), "--clear-groups", "--")
                            : List.of("runuser", "-u", user.name(), "--");
        };
    }

    /** Gives the files to the user that PostgreSQL will run as. */
    default void own(Path tree) {
        if (!(this instanceof OtherUser user)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            UserPrincipal owner =
                    FileSystems.getDefault()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByName(user.name());
            for (Path path : all.toList()) {
                Files.setOwner(path, owner);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to give " + tree + " to " + user.name(), e);
        }
        if (!succeeds(prefix().toArray(String[]::new), "test", "-x", tree.toString())) {
            throw new IllegalStateException(
                    "The user "
                            + user.name()
                            + " cannot reach "
                            + tree
                            + ": set JIESU_HOME to a folder whose parents others may enter");
        }
    }

    private static boolean succeeds(String[] prefix, String... command) {
        return succeeds(
                Stream.concat(Stream.of(prefix), Stream.of(command)).toArray(String[]::new));
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
