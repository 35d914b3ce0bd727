package org.jiesu.intake.adapter.rest;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.intake.adapter.config.IntakeConfig;
import org.jiesu.webapi.Problems;

/** Keeps uploaded files where they outlive a restart. */
@Singleton
class ImportSpool {

    private static final long LARGEST_MAPPING = 64 * 1024;

    private final Path folder;

    ImportSpool(IntakeConfig config) {
        this.folder = config.dataDir().resolve("imports");
    }

    /** Moves the upload there; where it lies now. */
    Uni<String> keep(Path upload, UUID id) {
        return Uni.createFrom()
                .item(() -> move(upload, id))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** A small upload as text; anything too large for a mapping is refused. */
    Uni<Optional<String>> text(Path upload) {
        return Uni.createFrom()
                .item(() -> Optional.of(read(upload)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static String read(Path upload) {
        try {
            if (Files.size(upload) > LARGEST_MAPPING) {
                throw Problems.invalid("/mapping", "不能超过 64 KiB");
            }
            // Wrong bytes become replacement characters, which name no column.
            return new String(Files.readAllBytes(upload), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read an uploaded mapping", e);
        }
    }

    private String move(Path upload, UUID id) {
        try {
            Files.createDirectories(folder);
            Path kept = folder.resolve(id + ".csv").toAbsolutePath();
            Files.move(upload, kept, StandardCopyOption.REPLACE_EXISTING);
            return kept.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to keep an uploaded file", e);
        }
    }
}
