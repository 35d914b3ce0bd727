package org.jiesu.intake.application.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jiesu.webapi.ProblemException;
import org.junit.jupiter.api.Test;

class WriteCombinerTest {

    private static final WriteCombiner.Settings SETTINGS =
            new WriteCombiner.Settings(4, Duration.ofMillis(400), 6, 1);
    private final List<List<String>> batches = Collections.synchronizedList(new ArrayList<>());

    @Test
    void callers_of_one_moment_share_a_transaction() {
        WriteCombiner<String, String> combiner = new WriteCombiner<>(SETTINGS, this::write);
        List<UniAssertSubscriber<String>> callers = submit(combiner, "a", "b", "c", "d", "e");
        assertThat(callers.stream().map(c -> c.awaitItem().getItem()))
                .containsExactly("A", "B", "C", "D", "E");
        assertThat(batches).containsExactly(List.of("a", "b", "c", "d"), List.of("e"));
    }

    @Test
    void a_bad_one_fails_alone() {
        WriteCombiner<String, String> combiner = new WriteCombiner<>(SETTINGS, this::write);
        List<UniAssertSubscriber<String>> callers = submit(combiner, "a", "bad", "c");
        assertThat(callers.get(0).awaitItem().getItem()).isEqualTo("A");
        assertThat(callers.get(1).awaitFailure().getFailure()).hasMessage("bad");
        assertThat(callers.get(2).awaitItem().getItem()).isEqualTo("C");
    }

    @Test
    void who_comes_when_all_seats_are_taken_is_told_to_come_again() {
        CompletableFuture<List<String>> never = new CompletableFuture<>();
        WriteCombiner<String, String> combiner =
                new WriteCombiner<>(SETTINGS, batch -> Uni.createFrom().completionStage(never));
        List<UniAssertSubscriber<String>> waiting = submit(combiner, "a", "b", "c", "d", "e", "f");
        assertThatThrownBy(() -> combiner.submit("g").await().indefinitely())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.headers()).containsKey("Retry-After"));
        assertThat(waiting).hasSize(6);
    }

    @Test
    void who_goes_away_is_written_all_the_same_and_so_are_those_behind() {
        WriteCombiner<String, String> combiner = new WriteCombiner<>(SETTINGS, this::write);
        List<UniAssertSubscriber<String>> callers = submit(combiner, "a", "b");
        callers.getFirst().cancel();
        assertThat(callers.get(1).awaitItem().getItem()).isEqualTo("B");
        assertThat(batches.stream().flatMap(List::stream)).containsExactly("a", "b");
        assertThat(combiner.submit("c").await().indefinitely()).isEqualTo("C");
    }

    private Uni<List<String>> write(List<String> batch) {
        if (batch.contains("bad")) {
            return Uni.createFrom().failure(new IllegalArgumentException("bad"));
        }
        batches.add(batch);
        return Uni.createFrom()
                .item(batch.stream().map(item -> item.toUpperCase(java.util.Locale.ROOT)).toList());
    }

    private static List<UniAssertSubscriber<String>> submit(
            WriteCombiner<String, String> combiner, String... items) {
        return List.of(items).stream()
                .map(item ->
                        combiner.submit(item)
                                .subscribe()
                                .withSubscriber(UniAssertSubscriber.create()))
                .toList();
    }
}
