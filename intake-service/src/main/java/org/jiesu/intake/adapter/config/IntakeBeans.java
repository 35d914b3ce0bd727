package org.jiesu.intake.adapter.config;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;
import org.jiesu.intake.application.privacy.Reporters;
import org.jiesu.intake.application.privacy.RevealReporter;
import org.jiesu.intake.application.privacy.Vault;
import org.jiesu.intake.application.projection.TakeInNews;
import org.jiesu.intake.application.projection.TicketProjections;
import org.jiesu.intake.application.reading.FindTickets;
import org.jiesu.intake.application.registration.Arrivals;
import org.jiesu.intake.application.registration.DuplicateRule;
import org.jiesu.intake.application.registration.RegisterTicket;
import org.jiesu.intake.application.registration.Registrations;
import org.jiesu.intake.application.registration.WriteCombiner;
import org.jiesu.intake.application.submission.Submissions;
import org.jiesu.intake.application.submission.TakeInSubmissions;
import org.jiesu.intake.application.ticket.HandleOrder;
import org.jiesu.intake.application.ticket.Steps;
import org.jiesu.intake.application.ticket.Tickets;
import org.jiesu.intake.domain.registration.Limits;
import org.jiesu.intake.domain.registration.RegistrationForm;
import org.jiesu.messaging.Transactions;

/** Puts the parts of intake together. */
@Singleton
class IntakeBeans {

    private final IntakeConfig config;

    IntakeBeans(IntakeConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    InstantSource time() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Limits limits() {
        IntakeConfig.Texts texts = config.limits();
        return new Limits(
                texts.title(),
                texts.content(),
                texts.name(),
                texts.address(),
                texts.compound(),
                texts.tag(),
                texts.tags());
    }

    @Produces
    @Singleton
    RegistrationForm form(Limits limits) {
        return new RegistrationForm(limits, config.desk());
    }

    @Produces
    @Singleton
    Arrivals arrivals(Vault vault) {
        return new Arrivals(vault);
    }

    @Produces
    @Singleton
    DuplicateRule duplicateRule() {
        IntakeConfig.Duplicates rule = config.duplicates();
        return new DuplicateRule(rule.window(), rule.most(), rule.similarity());
    }

    @Produces
    @Singleton
    RegisterTicket registerTicket(Transactions transactions, Registrations registrations) {
        IntakeConfig.Combiner combiner = config.combiner();
        return new RegisterTicket(
                transactions,
                registrations,
                new WriteCombiner.Settings(
                        combiner.batch(),
                        combiner.delay(),
                        combiner.capacity(),
                        combiner.writers()));
    }

    @Produces
    @Singleton
    HandleOrder handleOrder(Tickets tickets, Vocabulary names) {
        return new HandleOrder(tickets, names::of);
    }

    @Produces
    @Singleton
    RevealReporter revealReporter(FindTickets tickets, Reporters reporters) {
        return new RevealReporter(tickets, reporters);
    }

    @Produces
    @Singleton
    Steps steps(Vocabulary names) {
        return new Steps(names::of);
    }

    @Produces
    @Singleton
    TakeInNews takeInNews(TicketProjections projections) {
        return new TakeInNews(projections);
    }

    @Produces
    @Singleton
    TakeInSubmissions takeInSubmissions(Registrations registrations, Submissions submissions) {
        return new TakeInSubmissions(registrations, submissions);
    }
}
