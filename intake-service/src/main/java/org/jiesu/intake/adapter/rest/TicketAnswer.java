package org.jiesu.intake.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jiesu.intake.application.reading.TicketView;
import org.jiesu.intake.application.reading.TicketView.AssignmentView;
import org.jspecify.annotations.Nullable;

/** A ticket as it is answered. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record TicketAnswer(
        UUID id,
        String number,
        String state,
        long version,
        int round,
        Instant registeredAt,
        String channel,
        String nature,
        String title,
        String content,
        TicketView.ReporterView reporter,
        TicketView.PlaceView place,
        @Nullable String category,
        String urgency,
        String source,
        @Nullable String externalNumber,
        @Nullable String accusedUnit,
        List<String> tags,
        @Nullable Lead lead,
        List<AssignmentView> assignments,
        List<TicketView.DeadlineView> deadlines,
        TicketView.@Nullable CallbackView callback,
        @Nullable UUID mergedInto,
        @JsonRawValue @Nullable String history) {

    /** Who handles it, or handled it last. */
    record Lead(String unit, String unitName, String state) {}

    static TicketAnswer of(TicketView view) {
        return new TicketAnswer(
                view.id(),
                view.number(),
                view.state(),
                view.version(),
                view.round(),
                view.registeredAt(),
                view.channel(),
                view.nature(),
                view.title(),
                view.content(),
                view.reporter(),
                view.place(),
                view.category(),
                view.urgency(),
                view.source(),
                view.externalNumber(),
                view.accusedUnit(),
                view.tags(),
                lead(view.assignments()),
                view.assignments(),
                view.deadlines(),
                view.callback(),
                view.mergedInto(),
                view.history());
    }

    private static @Nullable Lead lead(List<AssignmentView> assignments) {
        return assignments.stream()
                .filter(a -> "LEAD".equals(a.role()))
                .max(
                        Comparator.comparing(AssignmentView::open)
                                .thenComparing(AssignmentView::round)
                                .thenComparing(a -> a.assignmentId().toString()))
                .map(a -> new Lead(a.unit(), a.unitName(), a.state()))
                .orElse(null);
    }

    @Override
    public String toString() {
        return "TicketAnswer[" + id + "]";
    }
}
