package org.jiesu.routing.application.reference;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jiesu.messaging.Transactions;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.routing.domain.ticket.Rulebook;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the newest version of every data set at hand. At the first start the shipped ones are
 * stored and told; a newer shipped one replaces an older shipped one, never what a city has made
 * its own. The database is the truth: every process notices a new version at the next refresh.
 */
public class RulesInForce implements Rules {

    private record Loaded(Map<DataSet, Long> versions, Rulebook rules) {}

    private final Transactions transactions;
    private final StoredDocuments stored;
    private final RuleDocuments documents;
    private final ReferenceLog log;
    private final Supplier<Instant> clock;
    private final AtomicReference<@Nullable Loaded> loaded = new AtomicReference<>();

    public RulesInForce(
            Transactions transactions,
            StoredDocuments stored,
            RuleDocuments documents,
            ReferenceLog log,
            Supplier<Instant> clock) {
        this.transactions = transactions;
        this.stored = stored;
        this.documents = documents;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Uni<Rulebook> current() {
        Loaded now = loaded.get();
        return now == null ? load() : Uni.createFrom().item(now.rules());
    }

    /** Loads what is new, if anything is. */
    public Uni<Void> refresh() {
        Loaded now = loaded.get();
        if (now == null) {
            return load().replaceWithVoid();
        }
        return transactions
                .run(stored::versions)
                .chain(versions ->
                        versions.equals(now.versions())
                                ? Uni.createFrom().voidItem()
                                : load().replaceWithVoid());
    }

    private Uni<Rulebook> load() {
        return transactions
                .run(work ->
                        stored.lock(work)
                                .chain(() -> stored.newest(work))
                                .chain(found -> addShipped(work, found))
                                .chain(newest -> tell(work, newest)))
                .invoke(loaded::set)
                .map(Loaded::rules);
    }

    private Uni<Map<DataSet, String>> addShipped(
            UnitOfWork work, Map<DataSet, StoredDocuments.Stored> found) {
        Map<DataSet, String> newest = new EnumMap<>(DataSet.class);
        List<DataSet> missing = new ArrayList<>();
        documents
                .shipped()
                .forEach((set, document) -> {
                    StoredDocuments.Stored have = found.get(set);
                    boolean newer =
                            have == null
                                    || (have.shipped()
                                            && documents.versionOf(document) > have.version());
                    newest.put(set, have == null || newer ? document : have.document());
                    if (newer) {
                        missing.add(set);
                    }
                });
        return Multi.createFrom()
                .iterable(missing)
                .onItem()
                .transformToUniAndConcatenate(set -> add(work, set, newest))
                .collect()
                .last()
                .replaceWith(newest);
    }

    private Uni<Void> add(UnitOfWork work, DataSet set, Map<DataSet, String> newest) {
        String document = newest.getOrDefault(set, "");
        return stored.addShipped(work, set, documents.versionOf(document), document, clock.get());
    }

    private Uni<Loaded> tell(UnitOfWork work, Map<DataSet, String> newest) {
        Rulebook rules = documents.rulebook(newest);
        List<ReferenceChange> content =
                ReferenceContent.of(rules, documents.validFrom(newest), clock.get());
        Map<DataSet, Long> versions =
                newest.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry -> documents.versionOf(entry.getValue())));
        return stored.told(work)
                .map(told -> changed(content, told))
                .chain(changes ->
                        stored.recordTold(work, changes).chain(() -> log.append(work, changes)))
                .replaceWith(new Loaded(versions, rules));
    }

    private static List<ReferenceChange> changed(
            List<ReferenceChange> content, Map<String, StoredDocuments.Told> told) {
        List<ReferenceChange> changes = new ArrayList<>();
        for (ReferenceChange change : content) {
            StoredDocuments.Told last = told.get(change.subject());
            if (last == null) {
                changes.add(change.numbered(1));
            } else if (!last.content().equals(change.content())) {
                changes.add(change.numbered(last.sequence() + 1));
            }
        }
        return changes;
    }
}
