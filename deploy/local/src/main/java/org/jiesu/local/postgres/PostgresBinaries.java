package org.jiesu.local.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jiesu.local.home.Trees;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's programs, unpacked once per version into a folder that all runs share. */
public record PostgresBinaries(Path home) {
    /** Unpacks what the class path carries for this machine, unless that is done already. */
    public static PostgresBinaries unpackedIn(Path cache) {
        String archive = archive();
        try (InputStream packed = open(archive)) {
            if (packed == null) {
                throw new IllegalStateException(
                        "Expected PostgreSQL for this machine on the class path, but there is no "
                                + archive
                                + "; give an existing server with --postgres URL");
            }
            Files.createDirectories(cache);
            Path home = cache.resolve(version() + "-" + archive.replace(".txz", ""));
            unpackOnce(packed, home);
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to unpack PostgreSQL into " + cache, e);
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static void unpackOnce(InputStream packed, Path home) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        Path.of(home + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            var lock = channel.lock();
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                Path half = Path.of(home + ".part");
                Trees.delete(half);
                unpack(packed, half);
                Trees.delete(home);
                Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
            }
            lock.release();
        }
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(
                        new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                write(tar, entry, target);
                entry = tar.getNextEntry();
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("Expected a path inside the archive, but got " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink() || entry.isLink()) {
            Path linked = Path.of(entry.getLinkName());
            Files.createSymbolicLink(file, linked);
            return;
        }
        Files.copy(tar, file);
        if ((entry.getMode() & 0100) != 0) {
            Set<PosixFilePermission> permissions =
                    new HashSet<>(Files.getPosixFilePermissions(file));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(file, permissions);
        }
    }

    private static String archive() {
        String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + machine + ".txz";
    }

    /** The version stands in the artifact's file name only; another one gets another folder. */
    private static String version() {
        var url = PostgresBinaries.class.getResource("/" + archive());
        String[] parts =
                url == null ? new String[] {"unknown"} : url.getPath().split("!")[0].split("/");
        return parts[parts.length - 1].replaceAll(".*?(\\d+(\\.\\d+)+)\\.jar$", "$1");
    }

    private static @Nullable InputStream open(String archive) {
        return PostgresBinaries.class.getResourceAsStream("/" + archive);
    }
}
