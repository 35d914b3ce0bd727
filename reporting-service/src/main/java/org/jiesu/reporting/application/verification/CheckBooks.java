package org.jiesu.reporting.application.verification;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jiesu.messaging.Transactions;
import org.jiesu.reporting.domain.cube.Cube;

/** Compares what is stored with what can be counted again; mends nothing. */
@ApplicationScoped
public class CheckBooks {

    private final Transactions transactions;
    private final Books books;

    CheckBooks(Transactions transactions, Books books) {
        this.transactions = transactions;
        this.books = books;
    }

    /** One recount per cube. */
    public Uni<List<Recount>> recount() {
        Uni<List<Recount>> all = Uni.createFrom().item(List.of());
        for (Cube cube : Cube.ALL) {
            all =
                    all.chain(before ->
                            transactions
                                    .run(work -> books.recount(work, cube))
                                    .map(next -> with(before, next)));
        }
        return all;
    }

    /** How many tickets there are, by what is known of them. */
    public Uni<Stocktaking> stocktaking() {
        return transactions.run(books::stocktaking);
    }

    private static List<Recount> with(List<Recount> before, Recount next) {
        List<Recount> both = new ArrayList<>(before);
        both.add(next);
        return both;
    }
}
