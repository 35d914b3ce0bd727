package org.jiesu.reporting.application.verification;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jiesu.messaging.Transactions;

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
        return transactions.run(books::recount);
    }

    /** How many tickets there are, by what is known of them. */
    public Uni<Stocktaking> stocktaking() {
        return transactions.run(books::stocktaking);
    }
}
