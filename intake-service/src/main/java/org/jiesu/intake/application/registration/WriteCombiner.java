package org.jiesu.intake.application.registration;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jiesu.webapi.Problems;
import org.jiesu.webapi.Shielded;

/**
 * Makes one transaction of what many callers want written at the same moment. Each caller is
 * answered after its own commit; when a batch fails its items are written one by one, so that a bad
 * one fails alone. A full queue refuses with 503.
 */
public final class WriteCombiner<T, R> {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Settings settings;
    private final Function<List<T>, Uni<List<R>>> write;
    private final ArrayDeque<Waiting<T, R>> queue = new ArrayDeque<>();
    private int pumps;

    /**
     * @param batch most items of one transaction
     * @param delay how long the first item waits for others
     * @param capacity most items waiting
     * @param writers most transactions at a time
     */
    public record Settings(int batch, Duration delay, int capacity, int writers) {}

    private record Waiting<T, R>(T item, CompletableFuture<R> answer) {}

    /**
     * @param write writes all items in one transaction; as many answers, in their order
     */
    public WriteCombiner(Settings settings, Function<List<T>, Uni<List<R>>> write) {
        this.settings = settings;
        this.write = write;
    }

    /** The answer to one item, once it is committed; goes on if the caller goes away. */
    public Uni<R> submit(T item) {
        return Uni.createFrom().deferred(() -> enqueue(item));
    }

    private Uni<R> enqueue(T item) {
        Waiting<T, R> waiting = new Waiting<>(item, new CompletableFuture<>());
        boolean leads;
        synchronized (queue) {
            if (queue.size() >= settings.capacity()) {
                return Uni.createFrom().failure(Problems.unavailable(SOON, "登记请求过多,请稍后重试。"));
            }
            queue.add(waiting);
            leads = pumps == 0 || queue.size() >= settings.batch() && pumps < settings.writers();
            pumps += leads ? 1 : 0;
        }
        Uni<R> answer = Uni.createFrom().completionStage(waiting.answer());
        return leads ? Uni.combine().any().of(answer, pumping(answer)) : answer;
    }

    /** Whoever leads writes for the others until nobody waits, even after its own answer. */
    private Uni<R> pumping(Uni<R> answer) {
        Uni<Void> pump =
                Uni.createFrom()
                        .voidItem()
                        .onItem()
                        .delayIt()
                        .by(settings.delay())
                        .chain(this::untilNobodyWaits);
        return Shielded.from(pump).onItemOrFailure().transformToUni((done, failure) -> answer);
    }

    private Uni<Void> untilNobodyWaits() {
        return Multi.createBy()
                .repeating()
                .uni(this::writeNext)
                .whilst(wrote -> wrote)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Boolean> writeNext() {
        List<Waiting<T, R>> batch = next();
        return batch.isEmpty()
                ? Uni.createFrom().item(false)
                : writeAll(batch).replaceWith(true).onFailure().recoverWithItem(true);
    }

    private List<Waiting<T, R>> next() {
        synchronized (queue) {
            List<Waiting<T, R>> batch = new ArrayList<>(Math.min(queue.size(), settings.batch()));
            while (!queue.isEmpty() && batch.size() < settings.batch()) {
                batch.add(queue.remove());
            }
            if (batch.isEmpty()) {
                pumps--;
            }
            return batch;
        }
    }

    private Uni<Void> writeAll(List<Waiting<T, R>> batch) {
        return Uni.createFrom()
                .deferred(() -> write.apply(batch.stream().map(Waiting::item).toList()))
                .invoke(answers -> answer(batch, answers))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> oneByOne(batch, failure));
    }

    private Uni<Void> oneByOne(List<Waiting<T, R>> batch, Throwable failure) {
        if (batch.size() == 1) {
            fail(batch.getFirst(), failure);
            return Uni.createFrom().voidItem();
        }
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Waiting<T, R> waiting : batch) {
            all = all.chain(() -> writeAll(List.of(waiting)));
        }
        return all;
    }

    private static <T, R> void answer(List<Waiting<T, R>> batch, List<R> answers) {
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).answer().complete(answers.get(i));
        }
    }

    private static <T, R> void fail(Waiting<T, R> waiting, Throwable failure) {
        waiting.answer().completeExceptionally(failure);
    }
}
