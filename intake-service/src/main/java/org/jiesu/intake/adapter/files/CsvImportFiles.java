package org.jiesu.intake.adapter.files;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiesu.intake.application.imports.ImportFile;

/** Opens CSV files. */
@Singleton
class CsvImportFiles implements ImportFile.Opener {

    @Override
    public ImportFile open(String file, long skip) {
        return CsvImportFile.open(file, skip);
    }

    @Override
    public void discard(String file) {
        try {
            boolean unused = Files.deleteIfExists(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to remove an imported file", e);
        }
    }
}
