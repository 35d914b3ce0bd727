package org.jiesu.intake.application.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jiesu.intake.application.imports.ImportJobs.Rejected;
import org.jiesu.intake.application.imports.ImportReport.RowError;
import org.jiesu.intake.domain.history.HistoryForm;
import org.jiesu.intake.domain.history.HistoryTicket;
import org.jiesu.intake.domain.history.LiveRow;
import org.jiesu.intake.domain.history.Mapping;
import org.jiesu.intake.domain.registration.Checked;
import org.jiesu.intake.domain.registration.Fault;
import org.jiesu.intake.domain.registration.Registration;
import org.jiesu.intake.domain.registration.RegistrationForm;

/** Some records of a file, each either right or rejected with what is wrong. */
final class ImportChunk<T> {

    private final List<T> right = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final int records;

    private ImportChunk(int records) {
        this.records = records;
    }

    static ImportChunk<HistoryTicket> history(
            List<ImportFile.Record> records, Mapping mapping, HistoryForm form, Instant now) {
        return of(records, mapping, row -> form.check(row, now));
    }

    static ImportChunk<Registration> live(
            List<ImportFile.Record> records, Mapping mapping, RegistrationForm form) {
        return of(records, mapping, row -> form.fromSystem(LiveRow.body(row)));
    }

    private static <T> ImportChunk<T> of(
            List<ImportFile.Record> records,
            Mapping mapping,
            Function<Map<String, String>, Checked<T>> check) {
        ImportChunk<T> chunk = new ImportChunk<>(records.size());
        for (ImportFile.Record record : records) {
            if (!record.fault().isEmpty()) {
                chunk.reject(record, mapping, List.of(new Fault("", record.fault())));
                continue;
            }
            switch (check.apply(mapping.apply(record.values()))) {
                case Checked.Right<T> checked -> chunk.right.add(checked.value());
                case Checked.Wrong<T> wrong -> chunk.reject(record, mapping, wrong.faults());
            }
        }
        return chunk;
    }

    List<T> right() {
        return right;
    }

    ImportJobs.Chunk result(int accepted) {
        return new ImportJobs.Chunk(records, accepted, right.size() - accepted, rejected);
    }

    private void reject(ImportFile.Record record, Mapping mapping, List<Fault> faults) {
        boolean first = true;
        for (Fault fault : faults) {
            String field = fault.pointer().replaceFirst("^/", "").replace('/', '.');
            String column = field.isEmpty() ? "" : mapping.columnOf(field);
            rejected.add(new Rejected(new RowError(record.line(), column, fault.message()), first));
            first = false;
        }
    }
}
