package org.jiesu.routing.application.reference;

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

    /** The file it is shipped as, below {@code /data} of the class path. */
    public String file() {
        return file;
    }
}
