package org.jiesu.routing.application.queue;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jiesu.messaging.UnitOfWork;

/** Projects sla's clocks into the queues. No decision is taken on them here. */
public class ProjectClocks {

    private final Clocks clocks;

    public ProjectClocks(Clocks clocks) {
        this.clocks = clocks;
    }

    /** In the order it was told; the last news of a clock counts. */
    public Uni<Void> handle(UnitOfWork work, List<ClockNews> batch) {
        Map<UUID, ClockNews> last = new TreeMap<>();
        batch.forEach(news ->
                last.merge(news.deadlineId(), news, (earlier, later) -> later.after(earlier)));
        return last.isEmpty() ? Uni.createFrom().voidItem() : clocks.record(work, last.values());
    }
}
