package org.jiesu.local.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * Keys and passwords, made at the first start and read by their owner alone. Losing the data key
 * means losing the reporters' names and telephones: keep the folder with the backups.
 */
public final class Secrets {
    private static final int KEY_BYTES = 32;
    private static final int RSA_BITS = 2048;
    private static final int PEM_LINE = 64;

    private final Path folder;
    private final SecureRandom random;

    public Secrets(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    /** 32 random bytes in base64, the same at every start. */
    public String key(String name) {
        return once(
                name,
                () -> {
                    byte[] key = new byte[KEY_BYTES];
                    random.nextBytes(key);
                    return Base64.getEncoder().encodeToString(key);
                });
    }

    /** A random password of letters and digits, the same at every start. */
    public String password(String name) {
        return once(
                name + "-password",
                () -> {
                    byte[] bits = new byte[KEY_BYTES / 2];
                    random.nextBytes(bits);
                    return HexFormat.of().formatHex(bits);
                });
    }

    /** The name of the data key in use; rotating it adds another one. */
    public String dataKeyId() {
        return once("data-key-id", () -> "k1");
    }

    /** The file with the private key of the demo sign-in, PKCS#8 in PEM. */
    public Path signInPrivateKey() {
        Path file = folder.resolve("sign-in-private-key.pem");
        if (!Files.exists(file)) {
            makeKeyPair();
        }
        return file;
    }

    /** The public key that belongs to it, base64 of its DER form. */
    public String signInPublicKey() {
        if (!Files.exists(folder.resolve("sign-in-public-key"))) {
            makeKeyPair();
        }
        return once("sign-in-public-key", () -> "");
    }

    private void makeKeyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS, random);
            KeyPair pair = generator.generateKeyPair();
            Base64.Encoder lines =
                    Base64.getMimeEncoder(PEM_LINE, "\n".getBytes(StandardCharsets.US_ASCII));
            write(
                    "sign-in-public-key",
                    Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
            write(
                    "sign-in-private-key.pem",
                    "-----BEGIN PRIVATE KEY-----\n"
                            + lines.encodeToString(pair.getPrivate().getEncoded())
                            + "\n-----END PRIVATE KEY-----\n");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected RSA in this JVM", e);
        }
    }

    private String once(String name, Supplier<String> make) {
        try {
            return Files.readString(folder.resolve(name)).strip();
        } catch (NoSuchFileException first) {
            write(name, make.get());
            return once(name, make);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read the secret " + name, e);
        }
    }

    private void write(String name, String content) {
        Path half = folder.resolve(name + ".part");
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Files.deleteIfExists(half);
            Files.createFile(
                    half,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(half, content);
            Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to keep the secret " + name, e);
        }
    }
}
