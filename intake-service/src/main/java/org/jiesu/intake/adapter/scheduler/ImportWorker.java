package org.jiesu.intake.adapter.scheduler;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jiesu.intake.application.imports.RunImports;

/** Looks for imports to work off; after a restart too, so that none is forgotten. */
@ApplicationScoped
public class ImportWorker {

    private final RunImports imports;

    @Inject
    ImportWorker(RunImports imports) {
        this.imports = imports;
    }

    @Scheduled(
            every = "${jiesu.intake.imports.look:1s}",
            delayed = "1s",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return imports.runNext();
    }
}
