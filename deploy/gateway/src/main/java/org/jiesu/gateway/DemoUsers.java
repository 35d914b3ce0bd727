package org.jiesu.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who there is in the demo: the users of {@code demo-users.properties} and one handler per unit.
 */
final class DemoUsers {
    /** District, street, community, department of a district, utility. */
    private static final Pattern HANDLER =
            Pattern.compile(
                    "handler-(\\d{6}|\\d{9}|\\d{12}|\\d{6}-[A-Z0-9]{2,20}|[A-Z]{2,6}-[A-Z0-9]{2,20})");

    private final Properties roles;
    private final byte[] passwordHash;

    private DemoUsers(Properties roles, byte[] passwordHash) {
        this.roles = roles;
        this.passwordHash = passwordHash;
    }

    /** A user with what the token says of it. */
    record User(String name, List<String> roles, List<String> units) {}

    static DemoUsers load(String password) {
        Properties roles = new Properties();
        try (InputStream in = DemoUsers.class.getResourceAsStream("demo-users.properties")) {
            if (in == null) {
                throw new IllegalStateException("Expected demo-users.properties on the class path");
            }
            roles.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read demo-users.properties", e);
        }
        return new DemoUsers(roles, hash(password));
    }

    /** The user, if name and password are right; a wrong name takes as long as a wrong password. */
    Optional<User> signIn(String name, String password) {
        boolean right = MessageDigest.isEqual(hash(password), passwordHash);
        User user = user(name);
        return right ? Optional.ofNullable(user) : Optional.empty();
    }

    private @Nullable User user(String name) {
        String role = roles.getProperty(name);
        if (role != null) {
            return new User(name, List.of(role.split(",")), List.of());
        }
        var handler = HANDLER.matcher(name);
        return handler.matches()
                ? new User(name, List.of("handler"), List.of(handler.group(1)))
                : null;
    }

    private static byte[] hash(String password) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(password.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
