package org.jiesu.intake.adapter.kafka;

import static org.jiesu.intake.adapter.kafka.Line.note;
import static org.jiesu.intake.adapter.kafka.Line.unit;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jiesu.contracts.SlaEvent;
import org.jiesu.contracts.SlaEvent.ClockRef;
import org.jiesu.intake.adapter.config.Vocabulary;
import org.jiesu.intake.application.projection.News.Clock;
import org.jiesu.intake.domain.ticket.TicketCommand.Progress;
import org.jiesu.webapi.CityTime;
import org.jspecify.annotations.Nullable;

/** What sla's events mean for a ticket here. */
@Singleton
class SlaNews {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Vocabulary names;

    SlaNews(Vocabulary names) {
        this.names = names;
    }

    Line of(SlaEvent event) {
        return switch (event) {
            case SlaEvent.DeadlineStarted e ->
                    Line.of(who(e.clock()) + "开始计时,应于 " + time(e.dueAt()) + " 前完成")
                            .timing(
                                    clock(
                                            e.clock(),
                                            e.round(),
                                            "RUNNING",
                                            e.startedAt(),
                                            e.dueAt()));
            case SlaEvent.DeadlineChanged e ->
                    Line.of(who(e.clock()) + "改至 " + time(e.dueAt()) + "(" + e.reason() + ")")
                            .timing(clock(e.clock(), e.round(), "RUNNING", null, e.dueAt()));
            case SlaEvent.DeadlineWarned e ->
                    Line.of(who(e.clock()) + "即将到期,应于 " + time(e.dueAt()) + " 前完成");
            case SlaEvent.DeadlineMet e ->
                    Line.of(who(e.clock()) + "按时完成")
                            .timing(clock(e.clock(), e.round(), "MET", null, e.dueAt()));
            case SlaEvent.DeadlineBreached e ->
                    Line.of(who(e.clock()) + "超期,应于 " + time(e.dueAt()) + " 前完成")
                            .timing(clock(e.clock(), e.round(), "BREACHED", null, e.dueAt()));
            case SlaEvent.DeadlineBreachRevoked e ->
                    Line.of(who(e.clock()) + "撤销超期:实于 " + time(e.metAt()) + " 完成")
                            .timing(clock(e.clock(), e.round(), "MET", null, e.dueAt()));
            case SlaEvent.DeadlineReinstated e ->
                    Line.of(who(e.clock()) + "恢复计时,应于 " + time(e.dueAt()) + " 前完成")
                            .timing(clock(e.clock(), e.round(), "RUNNING", null, e.dueAt()));
            case SlaEvent.DeadlineCancelled e ->
                    Line.of(who(e.clock()) + "取消(" + e.reason() + ")")
                            .timing(clock(e.clock(), e.round(), "CANCELLED", null, null));
            case SlaEvent.ExtensionRequested e ->
                    Line.of(unit(e.unit()) + "申请延期 " + e.days() + " 天:" + e.reason());
            case SlaEvent.ExtensionDecided e ->
                    Line.of(
                            unit(e.unit())
                                    + ("APPROVED".equals(e.decision()) ? "延期获准" : "延期未获准")
                                    + note(e.note()));
            case SlaEvent.TicketSuspended e ->
                    Line.of("挂账:" + e.reason()).moving(new Progress.Suspended(e.round()));
            case SlaEvent.SuspensionReviewed e -> Line.of("挂账复核:" + e.note());
            case SlaEvent.TicketResumed e ->
                    Line.of("恢复办理:" + e.reason()).moving(new Progress.Resumed(e.round()));
            case SlaEvent.UrgeSent e -> Line.of("催办" + unit(e.unit()) + note(e.note()));
            case SlaEvent.SupervisionIssued e -> Line.of("督办" + unit(e.unit()) + ":" + e.matter());
            case SlaEvent.SupervisionAnswered e -> Line.of(unit(e.unit()) + "答复督办:" + e.text());
            case SlaEvent.SupervisionClosed e -> Line.of("督办办结:" + e.outcome());
            case SlaEvent.EscalationRaised e ->
                    Line.of("由" + unit(e.from()) + "上报至" + unit(e.to()));
            case SlaEvent.CallbackDue e -> Line.of("待回访,应于 " + time(e.dueAt()) + " 前完成");
        };
    }

    private String who(ClockRef clock) {
        return unit(clock.unit()) + names.of("stage", clock.stage()) + "时限";
    }

    private static Clock clock(
            ClockRef ref,
            int round,
            String state,
            @Nullable Instant startedAt,
            @Nullable Instant dueAt) {
        return new Clock(
                ref.deadlineId(),
                round,
                ref.assignmentId(),
                ref.stage(),
                ref.unit(),
                state,
                startedAt,
                dueAt);
    }

    private static String time(Instant moment) {
        return MINUTES.format(moment.atZone(CityTime.ZONE));
    }
}
