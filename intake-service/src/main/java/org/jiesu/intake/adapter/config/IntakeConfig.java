package org.jiesu.intake.adapter.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.time.Duration;

/** The settings of intake. */
@ConfigMapping(prefix = "jiesu.intake")
public interface IntakeConfig {

    /** Source of a registration that names none. */
    @WithDefault("12345")
    String desk();

    /** Where files lie that must outlive a restart. */
    @WithDefault("${jiesu.data-dir}")
    Path dataDir();

    Numbers numbers();

    Duplicates duplicates();

    Combiner combiner();

    Texts limits();

    Imports imports();

    /** Letters ticket numbers begin with. */
    interface Numbers {
        @WithDefault("JS")
        String live();

        @WithDefault("LS")
        String history();
    }

    /** Which earlier tickets are proposed as the same matter. */
    interface Duplicates {
        @WithDefault("30D")
        Duration window();

        /** Candidates of each kind. */
        @WithDefault("3")
        int most();

        /** Likeness of texts, 0 to 1, from which one of the same place is proposed. */
        @WithDefault("0.4")
        double similarity();
    }

    /** How registrations of many callers become one transaction. */
    interface Combiner {
        @WithDefault("200")
        int batch();

        @WithDefault("3ms")
        Duration delay();

        /** Registrations waiting at most; above it 503. */
        @WithDefault("4000")
        int capacity();

        /** Transactions at a time. */
        @WithDefault("2")
        int writers();
    }

    /** Longest texts, in characters. */
    interface Texts {
        @WithDefault("200")
        int title();

        @WithDefault("10000")
        int content();

        @WithDefault("60")
        int name();

        @WithDefault("300")
        int address();

        @WithDefault("100")
        int compound();

        @WithDefault("30")
        int tag();

        @WithDefault("20")
        int tags();

        /** Of what operators write about a ticket. */
        @WithDefault("2000")
        int note();
    }

    /** How files are brought in. */
    interface Imports {
        /** Rows of one transaction. */
        @WithDefault("2000")
        int chunk();

        /** Rest after a chunk, in percent of the time it took. */
        @WithDefault("15")
        @WithName("rest-percent")
        int rest();

        /** How often new ones are looked for. */
        @WithDefault("1s")
        Duration look();
    }
}
