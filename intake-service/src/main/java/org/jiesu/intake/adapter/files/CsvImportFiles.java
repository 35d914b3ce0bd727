package org.jiesu.intake.adapter.files;

import jakarta.inject.Singleton;
import org.jiesu.intake.application.imports.ImportFile;

/** Opens CSV files. */
@Singleton
class CsvImportFiles implements ImportFile.Opener {

    @Override
    public ImportFile open(String file, long skip) {
        return CsvImportFile.open(file, skip);
    }
}
