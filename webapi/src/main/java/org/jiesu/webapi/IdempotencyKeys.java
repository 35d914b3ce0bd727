package org.jiesu.webapi;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jiesu.messaging.Row;
import org.jiesu.messaging.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Keys under which a request is carried out once, however often it is sent. Key and answer are
 * written in the transaction of the work: both are there or neither. Nobody waits for another's
 * transaction: a key in use by one is {@link Claim.InProgress} to all others.
 */
@ApplicationScoped
public class IdempotencyKeys {
    /**
     * The lock is what keeps a second transaction from waiting on the first one's row; it ends with
     * the transaction.
     */
    private static final String CLAIM =
            """
            INSERT INTO idempotency_key (client, key, request_hash)
            SELECT c.client, c.key, c.hash FROM unnest($1::text[], $2::text[], $3::text[]) AS c(client, key, hash)
            WHERE pg_try_advisory_xact_lock(hashtextextended(c.client || ' ' || c.key, 12345))
            ON CONFLICT (client, key) DO NOTHING RETURNING client, key
            """;

    private static final String FIND =
            """
            SELECT k.client, k.key, k.request_hash, k.status, k.body, k.location, k.etag
            FROM idempotency_key k JOIN unnest($1::text[], $2::text[]) AS c(client, key) USING (client, key)
            """;

    private static final String STORE =
            """
            UPDATE idempotency_key k SET status = a.status, body = a.body, location = a.location, etag = a.etag
            FROM unnest($1::text[], $2::text[], $3::integer[], $4::text[], $5::text[], $6::text[])
                AS a(client, key, status, body, location, etag)
            WHERE k.client = a.client AND k.key = a.key
            """;

    private static final String RELEASE =
            """
            DELETE FROM idempotency_key k USING unnest($1::text[], $2::text[]) AS c(client, key)
            WHERE k.client = c.client AND k.key = c.key AND k.status IS NULL
            """;

    /**
     * The answer to one request: the stored one, or that of the work, done now and stored. 422 and
     * 409 are thrown.
     */
    public Uni<StoredAnswer> once(
            UnitOfWork work, @Nullable KeyedRequest request, Supplier<Uni<StoredAnswer>> first) {
        if (request == null) {
            return first.get();
        }
        return claim(work, List.of(request))
                .chain(claims -> answer(work, request, claims.getFirst(), first));
    }

    /**
     * Claims many keys in one statement, or two when some are known, and says of each what it is,
     * in order. Of two equal keys in the list the second is in progress. What is fresh has to be
     * stored or released before the end.
     */
    public Uni<List<Claim>> claim(UnitOfWork work, List<KeyedRequest> requests) {
        return work.select(CLAIM, clients(requests), keys(requests), hashes(requests))
                .chain(rows -> classify(work, requests, claimed(rows)));
    }

    /** Stores the answers of fresh keys, one for each request, in order. */
    public Uni<Void> store(
            UnitOfWork work, List<KeyedRequest> requests, List<StoredAnswer> answers) {
        if (requests.size() != answers.size()) {
            throw new IllegalArgumentException(
                    "Expected an answer for each request, but got %d for %d"
                            .formatted(answers.size(), requests.size()));
        }
        return work.update(
                        STORE,
                        clients(requests),
                        keys(requests),
                        answers.stream().map(StoredAnswer::status).toArray(Integer[]::new),
                        answers.stream().map(StoredAnswer::body).toArray(String[]::new),
                        answers.stream().map(StoredAnswer::location).toArray(String[]::new),
                        answers.stream().map(StoredAnswer::etag).toArray(String[]::new))
                .replaceWithVoid();
    }

    /** Gives fresh keys back whose work was refused while the rest of the transaction goes on. */
    public Uni<Void> release(UnitOfWork work, List<KeyedRequest> requests) {
        return work.update(RELEASE, clients(requests), keys(requests)).replaceWithVoid();
    }

    private Uni<StoredAnswer> answer(
            UnitOfWork work, KeyedRequest request, Claim claim, Supplier<Uni<StoredAnswer>> first) {
        return switch (claim) {
            case Claim.Fresh fresh ->
                    first.get().call(answer -> store(work, List.of(request), List.of(answer)));
            case Claim.Repeat repeat -> Uni.createFrom().item(repeat.answer());
            case Claim.Mismatch mismatch -> Uni.createFrom().failure(Problems.keyReused());
            case Claim.InProgress inProgress -> Uni.createFrom().failure(Problems.keyInProgress());
        };
    }

    private Uni<List<Claim>> classify(
            UnitOfWork work, List<KeyedRequest> requests, Set<Name> fresh) {
        if (fresh.size() == requests.size()) {
            return Uni.createFrom().item(decide(requests, fresh, Map.of()));
        }
        return work.select(FIND, clients(requests), keys(requests))
                .map(rows -> decide(requests, fresh, known(rows)));
    }

    private static List<Claim> decide(
            List<KeyedRequest> requests, Set<Name> fresh, Map<Name, Known> known) {
        Set<Name> left = new HashSet<>(fresh);
        List<Claim> claims = new ArrayList<>(requests.size());
        for (KeyedRequest request : requests) {
            Name name = new Name(request.client(), request.key());
            claims.add(left.remove(name) ? new Claim.Fresh() : compare(request, known.get(name)));
        }
        return claims;
    }

    private static Claim compare(KeyedRequest request, @Nullable Known known) {
        if (known == null) {
            return new Claim.InProgress();
        }
        if (!known.hash().equals(request.hash())) {
            return new Claim.Mismatch();
        }
        return known.answer() == null ? new Claim.InProgress() : new Claim.Repeat(known.answer());
    }

    private static Set<Name> claimed(List<Row> rows) {
        Set<Name> claimed = new HashSet<>();
        rows.forEach(row -> claimed.add(new Name(row.text(0), row.text(1))));
        return claimed;
    }

    private static Map<Name, Known> known(List<Row> rows) {
        Map<Name, Known> known = new HashMap<>();
        for (Row row : rows) {
            StoredAnswer answer =
                    row.isNull(3)
                            ? null
                            : new StoredAnswer(
                                    row.integer(3),
                                    row.text(4),
                                    row.textOrNull(5),
                                    row.textOrNull(6));
            known.put(new Name(row.text(0), row.text(1)), new Known(row.text(2), answer));
        }
        return known;
    }

    private static String[] clients(List<KeyedRequest> requests) {
        return requests.stream().map(KeyedRequest::client).toArray(String[]::new);
    }

    private static String[] keys(List<KeyedRequest> requests) {
        return requests.stream().map(KeyedRequest::key).toArray(String[]::new);
    }

    private static String[] hashes(List<KeyedRequest> requests) {
        return requests.stream().map(KeyedRequest::hash).toArray(String[]::new);
    }

    private record Name(String client, String key) {}

    private record Known(String hash, @Nullable StoredAnswer answer) {}
}
