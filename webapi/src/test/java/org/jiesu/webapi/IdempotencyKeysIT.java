package org.jiesu.webapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jiesu.messaging.Transactions;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.testkit.Infra;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
@SuppressWarnings("NullAway.Init")
class IdempotencyKeysIT {
    private static final StoredAnswer ANSWER =
            new StoredAnswer(201, "{\"id\":1}", "/things/1", "\"1\"");

    @Inject IdempotencyKeys keys;
    @Inject Transactions transactions;
    @Inject IdempotencyKeyPurge purge;

    private final AtomicInteger worked = new AtomicInteger();

    @Test
    void a_repeated_request_gets_the_first_answer_and_no_second_work() {
        KeyedRequest request = request("{}");
        assertThat(once(request)).isEqualTo(ANSWER);
        assertThat(once(request)).isEqualTo(ANSWER);
        assertThat(worked).hasValue(1);
    }

    @Test
    void a_key_used_for_another_request_is_refused() {
        KeyedRequest request = request("{}");
        assertThat(once(request)).isEqualTo(ANSWER);
        KeyedRequest other = new KeyedRequest(request.client(), request.key(), "other");
        assertThatThrownBy(() -> once(other))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        p -> assertThat(p.type()).isEqualTo(ProblemType.KEY_REUSED));
        KeyedRequest stranger = new KeyedRequest("stranger", request.key(), "other");
        assertThat(once(stranger)).isEqualTo(ANSWER);
    }

    @Test
    void work_that_fails_leaves_the_key_free() {
        KeyedRequest request = request("{}");
        assertThatThrownBy(() ->
                        await(work ->
                                keys.once(
                                        work,
                                        request,
                                        () -> Uni.createFrom().failure(Problems.conflict("nein")))))
                .isInstanceOf(ProblemException.class);
        assertThat(once(request)).isEqualTo(ANSWER);
        assertThat(worked).hasValue(1);
    }

    @Test
    void two_first_uses_at_once_do_the_work_once() {
        KeyedRequest request = request("{}");
        CompletableFuture<Void> gate = new CompletableFuture<>();
        CompletableFuture<Void> inside = new CompletableFuture<>();
        var first =
                transactions
                        .run(work ->
                                keys.once(
                                        work,
                                        request,
                                        () -> {
                                            inside.complete(null);
                                            return Uni.createFrom()
                                                    .completionStage(gate)
                                                    .onItem()
                                                    .transformToUni(x -> answered());
                                        }))
                        .subscribeAsCompletionStage();
        inside.orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join();
        assertThatThrownBy(() -> once(request))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        p -> assertThat(p.type()).isEqualTo(ProblemType.KEY_IN_PROGRESS));
        gate.complete(null);
        assertThat(first.orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join())
                .isEqualTo(ANSWER);
        assertThat(once(request)).isEqualTo(ANSWER);
        assertThat(worked).hasValue(1);
    }

    @Test
    void many_keys_are_claimed_at_once_and_each_is_told_apart() {
        KeyedRequest known = request("known");
        assertThat(once(known)).isEqualTo(ANSWER);
        KeyedRequest fresh = request("fresh");
        KeyedRequest refused = request("refused");
        KeyedRequest mismatch = new KeyedRequest(known.client(), known.key(), "other");
        List<Claim> claims =
                await(work ->
                        keys.claim(work, List.of(fresh, known, mismatch, fresh, refused))
                                .call(() -> keys.store(work, List.of(fresh), List.of(ANSWER)))
                                .call(() -> keys.release(work, List.of(refused))));
        assertThat(claims)
                .containsExactly(
                        new Claim.Fresh(),
                        new Claim.Repeat(ANSWER),
                        new Claim.Mismatch(),
                        new Claim.InProgress(),
                        new Claim.Fresh());
        assertThat(
                        claims(work ->
                                keys.claim(work, List.of(fresh, refused))
                                        .call(() -> keys.release(work, List.of(refused)))))
                .containsExactly(new Claim.Repeat(ANSWER), new Claim.Fresh());
    }

    @Test
    void old_keys_are_forgotten() {
        KeyedRequest old = request("old");
        KeyedRequest young = request("young");
        assertThat(once(old)).isEqualTo(ANSWER);
        assertThat(once(young)).isEqualTo(ANSWER);
        assertThat(
                        changed(work ->
                                work.update(
                                        "UPDATE idempotency_key SET created_at = now() - interval '73 hours' WHERE key = $1",
                                        old.key())))
                .isEqualTo(1);
        purge.purge().await().atMost(Duration.ofSeconds(20));
        assertThat(
                        claims(work ->
                                keys.claim(work, List.of(old, young))
                                        .call(() -> keys.release(work, List.of(old)))))
                .containsExactly(new Claim.Fresh(), new Claim.Repeat(ANSWER));
    }

    private StoredAnswer once(KeyedRequest request) {
        return await(work -> keys.once(work, request, this::answered));
    }

    private Uni<StoredAnswer> answered() {
        return Uni.createFrom()
                .item(() -> {
                    worked.incrementAndGet();
                    return ANSWER;
                });
    }

    private <T> T await(Function<UnitOfWork, Uni<T>> work) {
        return transactions.run(work).await().atMost(Duration.ofSeconds(20));
    }

    private List<Claim> claims(Function<UnitOfWork, Uni<List<Claim>>> work) {
        return await(work);
    }

    private Integer changed(Function<UnitOfWork, Uni<Integer>> work) {
        return await(work);
    }

    private static KeyedRequest request(String body) {
        Caller caller = new Caller("operator", Set.of(Role.OPERATOR), Set.of());
        KeyedRequest request =
                KeyedRequest.of(
                        caller,
                        UUID.randomUUID().toString(),
                        "/things",
                        body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return java.util.Objects.requireNonNull(request);
    }
}
