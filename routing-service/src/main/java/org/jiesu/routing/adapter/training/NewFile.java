package org.jiesu.routing.adapter.training;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is there whole or not at all: written beside its place, moved when it is done. */
final class NewFile implements Closeable {
    private final Path place;
    private final Path draft;
    private final OutputStream stream;

    private NewFile(Path place, Path draft, OutputStream stream) {
        this.place = place;
        this.draft = draft;
        this.stream = stream;
    }

    static NewFile beside(Path place) throws IOException {
        Path folder = place.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(place)) {
            throw new IOException("Expected the path of a file, but got " + place);
        }
        Path draft =
                folder.resolve(
                        "%s.%d.part".formatted(place.getFileName(), ProcessHandle.current().pid()));
        return new NewFile(place, draft, new BufferedOutputStream(Files.newOutputStream(draft)));
    }

    OutputStream stream() {
        return stream;
    }

    /** Shows the file; without this call {@link #close} leaves nothing behind. */
    void put() throws IOException {
        stream.close();
        Files.move(
                draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        Files.deleteIfExists(draft);
    }
}
