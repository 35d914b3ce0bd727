package org.jiesu.intake.adapter.config;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jiesu.intake.application.imports.HistoryTickets;
import org.jiesu.intake.application.imports.ImportFile;
import org.jiesu.intake.application.imports.ImportJobs;
import org.jiesu.intake.application.imports.ImportRows;
import org.jiesu.intake.application.imports.RunImports;
import org.jiesu.intake.application.registration.Arrivals;
import org.jiesu.intake.application.registration.Registrations;
import org.jiesu.intake.domain.history.HistoryForm;
import org.jiesu.intake.domain.registration.Limits;
import org.jiesu.intake.domain.registration.RegistrationForm;
import org.jiesu.messaging.Transactions;
import org.jiesu.webapi.CityTime;

/** Puts the import together. */
@Singleton
class ImportBeans {

    private final IntakeConfig config;

    ImportBeans(IntakeConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    Numbering numbering() {
        return new Numbering(config.numbers().live(), config.numbers().history());
    }

    @Produces
    @Singleton
    ImportRows.Rules rules(
            Limits limits,
            RegistrationForm form,
            Arrivals arrivals,
            InstantSource time,
            TicketIdSource ids) {
        HistoryForm history = new HistoryForm(limits, CityTime.ZONE);
        return new ImportRows.Rules(history, form, arrivals, time, ids::next);
    }

    @Produces
    @Singleton
    ImportRows rows(
            Transactions transactions,
            ImportJobs jobs,
            HistoryTickets history,
            Registrations registrations,
            ImportRows.Rules rules) {
        return new ImportRows(transactions, jobs, history, registrations, rules);
    }

    @Produces
    @Singleton
    RunImports runImports(
            ImportJobs jobs, ImportRows rows, ImportFile.Opener files, InstantSource time) {
        return new RunImports(
                jobs,
                rows,
                files,
                MappingJson::read,
                new RunImports.Pace(config.imports().chunk(), config.imports().rest(), time));
    }
}
