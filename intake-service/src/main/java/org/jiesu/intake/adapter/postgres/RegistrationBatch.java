package org.jiesu.intake.adapter.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jiesu.intake.application.registration.Arrival;
import org.jiesu.intake.application.registration.Receipt;
import org.jspecify.annotations.Nullable;

/** The arrivals of one transaction and what is decided of each so far. */
final class RegistrationBatch {

    private final List<Arrival> arrivals;
    private final @Nullable Receipt[] receipts;
    private final String[] numbers;

    RegistrationBatch(List<Arrival> arrivals) {
        this.arrivals = arrivals;
        this.receipts = new Receipt[arrivals.size()];
        this.numbers = new String[arrivals.size()];
    }

    Arrival arrival(int index) {
        return arrivals.get(index);
    }

    String number(int index) {
        return numbers[index];
    }

    void number(int index, String number) {
        numbers[index] = number;
    }

    void decide(int index, Receipt receipt) {
        receipts[index] = receipt;
    }

    @Nullable Receipt receipt(int index) {
        return receipts[index];
    }

    /** Arrivals not decided yet that fulfil a condition. */
    List<Integer> open(Predicate<Arrival> condition) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < receipts.length; i++) {
            if (receipts[i] == null && condition.test(arrivals.get(i))) {
                open.add(i);
            }
        }
        return open;
    }

    List<Receipt> receipts() {
        List<Receipt> all = new ArrayList<>(receipts.length);
        for (Receipt receipt : receipts) {
            if (receipt == null) {
                throw new IllegalStateException("Expected a receipt for every arrival");
            }
            all.add(receipt);
        }
        return all;
    }
}
