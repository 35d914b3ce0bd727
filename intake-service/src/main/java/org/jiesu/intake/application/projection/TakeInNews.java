package org.jiesu.intake.application.projection;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jiesu.messaging.UnitOfWork;

/** Takes in a batch of other services' news, with all its effects in the given transaction. */
public final class TakeInNews {

    private final TicketProjections projections;

    public TakeInNews(TicketProjections projections) {
        this.projections = projections;
    }

    public Uni<Void> handle(UnitOfWork work, List<News> news) {
        return projections
                .advance(work, news)
                .chain(() -> projections.tell(work, news))
                .chain(() -> projections.shares(work, news))
                .chain(() -> projections.clocks(work, news))
                .chain(() -> projections.categories(work, news));
    }
}
