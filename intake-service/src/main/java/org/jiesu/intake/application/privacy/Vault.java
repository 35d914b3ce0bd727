package org.jiesu.intake.application.privacy;

import java.util.UUID;
import org.jiesu.intake.domain.registration.Phone;

/**
 * Makes personal data unreadable at rest. A sealed value opens only in the column and row it was
 * sealed for.
 */
public interface Vault {

    SealedText seal(String plain, Field field, UUID row);

    /** Throws if the value was sealed for another place, by an unknown key, or altered. */
    String open(SealedText sealed, Field field, UUID row);

    /** Equal for equal numbers; without the key nobody can tell of which number it is. */
    SealedText blindIndex(Phone phone);

    /** The columns that hold personal data. */
    enum Field {
        NAME("reporter.name"),
        PHONE("reporter.phone"),
        TITLE("reporter.title"),
        CONTENT("reporter.content"),
        ADDRESS("reporter.address"),
        ORIGINAL("timeline_entry.original");

        private final String column;

        Field(String column) {
            this.column = column;
        }

        /** The table and column, as they are named in the sealed value's context. */
        public String column() {
            return column;
        }
    }
}
