package org.jiesu.routing.application.reference;

import java.util.Arrays;
import java.util.Optional;

/** The data sets decisions are taken by. Each has versions of its own. */
public enum DataSet {
    TAXONOMY("taxonomy.json"),
    CLASSIFICATION("classification.json"),
    GAZETTEER("gazetteer.json"),
    UNITS("units.json"),
    CATALOGUE("catalogue.json"),
    REPLY_POLICY("reply-policy.json"),
    RETURN_REASONS("return-reasons.json");

    private final String file;

    DataSet(String file) {
        this.file = file;
    }

    /** What it is called in addresses: {@code reply-policy}. */
    public String path() {
        return file.substring(0, file.length() - ".json".length());
    }

    /** The data set called that in addresses. */
    public static Optional<DataSet> named(String path) {
        return Arrays.stream(values()).filter(set -> set.path().equals(path)).findFirst();
    }

    /** The file it is shipped as, below {@code /data} of the class path. */
    public String file() {
        return file;
    }
}
