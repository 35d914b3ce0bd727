package org.jiesu.intake.application.projection;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jiesu.messaging.UnitOfWork;

/** What other services told of tickets, beside the tickets. */
public interface TicketProjections {

    /** Enters the news in the timelines; what is there already stays. */
    Uni<Void> tell(UnitOfWork work, List<News> news);

    /** Moves assignments, in the order of the news. */
    Uni<Void> shares(UnitOfWork work, List<News> news);

    /** Moves clocks: the last news of each counts. */
    Uni<Void> clocks(UnitOfWork work, List<News> news);

    /** Remembers what routing holds the matter to be. */
    Uni<Void> categories(UnitOfWork work, List<News> news);

    /** Lets the tickets decide on the news, each under its lock. */
    Uni<Void> advance(UnitOfWork work, List<News> news);
}
