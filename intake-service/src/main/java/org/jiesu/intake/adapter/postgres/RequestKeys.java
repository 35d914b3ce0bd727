package org.jiesu.intake.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiesu.intake.application.registration.AnswerForm;
import org.jiesu.intake.application.registration.Receipt;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.webapi.Claim;
import org.jiesu.webapi.IdempotencyKeys;
import org.jiesu.webapi.KeyedRequest;
import org.jiesu.webapi.StoredAnswer;

/** The Idempotency-Keys of a batch of arrivals. */
@Singleton
class RequestKeys {

    private final IdempotencyKeys keys;
    private final AnswerForm form;

    RequestKeys(IdempotencyKeys keys, AnswerForm form) {
        this.keys = keys;
        this.form = form;
    }

    /** Decides on those whose key is not fresh. */
    Uni<Void> claim(UnitOfWork work, RegistrationBatch batch) {
        List<Integer> keyed = batch.open(arrival -> arrival.key() != null);
        if (keyed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return keys.claim(work, requests(batch, keyed))
                .invoke(claims -> decide(batch, keyed, claims))
                .replaceWithVoid();
    }

    /** Stores the answers of what was registered, and gives back the keys of what was not. */
    Uni<Void> settle(UnitOfWork work, RegistrationBatch batch, List<Integer> fresh) {
        List<KeyedRequest> answered = new ArrayList<>();
        List<StoredAnswer> answers = new ArrayList<>();
        List<KeyedRequest> refused = new ArrayList<>();
        for (int index : fresh) {
            KeyedRequest request = Objects.requireNonNull(batch.arrival(index).key());
            if (batch.receipt(index) instanceof Receipt.Registered registered) {
                answered.add(request);
                answers.add(form.of(registered));
            } else {
                refused.add(request);
            }
        }
        Uni<Void> stored =
                answered.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : keys.store(work, answered, answers);
        return refused.isEmpty() ? stored : stored.chain(() -> keys.release(work, refused));
    }

    private static void decide(RegistrationBatch batch, List<Integer> keyed, List<Claim> claims) {
        for (int i = 0; i < claims.size(); i++) {
            int index = keyed.get(i);
            switch (claims.get(i)) {
                case Claim.Fresh ignored -> {}
                case Claim.Repeat repeat ->
                        batch.decide(index, new Receipt.Replayed(repeat.answer()));
                case Claim.Mismatch ignored -> batch.decide(index, new Receipt.KeyReused());
                case Claim.InProgress ignored -> batch.decide(index, new Receipt.KeyInProgress());
            }
        }
    }

    private static List<KeyedRequest> requests(RegistrationBatch batch, List<Integer> keyed) {
        return keyed.stream()
                .map(index -> Objects.requireNonNull(batch.arrival(index).key()))
                .toList();
    }
}
