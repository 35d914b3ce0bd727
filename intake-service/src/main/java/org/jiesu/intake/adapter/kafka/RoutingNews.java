package org.jiesu.intake.adapter.kafka;

import static org.jiesu.intake.adapter.kafka.Line.note;
import static org.jiesu.intake.adapter.kafka.Line.unit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiesu.contracts.RoutingEvent;
import org.jiesu.contracts.RoutingEvent.OpenedAssignment;
import org.jiesu.intake.adapter.config.Vocabulary;
import org.jiesu.intake.application.projection.News.Share;
import org.jiesu.intake.domain.ticket.TicketCommand.Progress;

/** What routing's events mean for a ticket here. */
@Singleton
class RoutingNews {

    private final Vocabulary names;

    RoutingNews(Vocabulary names) {
        this.names = names;
    }

    Line of(RoutingEvent event) {
        return switch (event) {
            case RoutingEvent.TicketClassified e ->
                    Line.of("归类为 " + e.category() + because(e.evidence())).about(e.category());
            case RoutingEvent.TicketLocated e -> Line.of("核定事发地" + because(e.evidence()));
            case RoutingEvent.TicketReferredToDispatcher e ->
                    Line.of("转派单员处理:" + e.text())
                            .moving(new Progress.ReferredToDispatcher(e.round()));
            case RoutingEvent.TicketDispatched e -> dispatched(e);
            case RoutingEvent.CategoryCorrected e ->
                    Line.of("类别更正为 " + e.name() + "(" + e.to() + ")" + note(e.reason()))
                            .about(e.to());
            case RoutingEvent.PlaceCorrected e -> Line.of("事发地更正" + note(e.reason()));
            case RoutingEvent.TicketCompleted e ->
                    Line.of("办结:" + names.of("outcome", e.outcome()))
                            .moving(new Progress.Completed(e.round()))
                            .sharing(List.of(new Share.AllClosed(e.round())));
            case RoutingEvent.AssignmentSigned e ->
                    moved(e.assignmentId(), "SIGNED", unit(e.unit()) + "签收");
            case RoutingEvent.ReporterContacted e ->
                    moved(e.assignmentId(), "CONTACTED", unit(e.unit()) + "联系诉求人" + note(e.note()));
            case RoutingEvent.InterimReported e -> Line.of(unit(e.unit()) + "阶段反馈:" + e.text());
            case RoutingEvent.ReplySubmitted e ->
                    moved(
                            e.assignmentId(),
                            "REPLIED",
                            unit(e.unit())
                                    + "答复("
                                    + names.of("outcome", e.outcome())
                                    + "):"
                                    + e.text());
            case RoutingEvent.ReplyAudited e -> audited(e);
            case RoutingEvent.ReturnRequested e ->
                    moved(
                                    e.assignmentId(),
                                    "RETURN_REQUESTED",
                                    unit(e.unit()) + "申请退单:" + e.reason() + note(e.note()))
                            .moving(new Progress.Disputed(e.round()));
            case RoutingEvent.ReturnDecided e -> returnDecided(e);
            case RoutingEvent.AssignmentTransferred e ->
                    Line.of(unit(e.unit()) + "转派至" + units(e.opened()) + ":" + e.reason())
                            .sharing(
                                    replaced(
                                            e.assignmentId(),
                                            "TRANSFERRED",
                                            e.round(),
                                            e.opened()));
            case RoutingEvent.AssignmentWithdrawn e ->
                    Line.of("撤回" + unit(e.unit()) + "的承办任务:" + e.reason())
                            .sharing(
                                    List.of(new Share.Moved(e.assignmentId(), "WITHDRAWN", false)));
            case RoutingEvent.WhistleBlown e ->
                    Line.of(
                            unit(e.unit())
                                    + "吹哨,请"
                                    + e.departments().stream()
                                            .map(Line::unit)
                                            .collect(Collectors.joining("、"))
                                    + "报到:"
                                    + e.matter());
            case RoutingEvent.WhistleAnswered e ->
                    Line.of(unit(e.department()) + "应哨" + note(e.note()));
            case RoutingEvent.WhistleClosed e -> Line.of("吹哨办结:" + e.outcome());
        };
    }

    private Line dispatched(RoutingEvent.TicketDispatched e) {
        String rule = e.rule() == null ? "人工派单" : "依据派单目录 " + e.rule();
        return Line.of("派单至" + units(e.assignments()) + "," + rule + because(e.evidence()))
                .moving(new Progress.Dispatched(e.round()))
                .sharing(opened(e.round(), e.assignments()))
                .about(e.category());
    }

    private static Line audited(RoutingEvent.ReplyAudited e) {
        boolean accepted = "ACCEPTED".equals(e.decision());
        String text = unit(e.unit()) + "的答复" + (accepted ? "审核通过" : "退回补办") + note(e.note());
        return Line.of(text)
                .sharing(List.of(new Share.Moved(e.assignmentId(), e.decision(), !accepted)));
    }

    private Line returnDecided(RoutingEvent.ReturnDecided e) {
        boolean accepted = "ACCEPTED".equals(e.decision());
        if (!accepted) {
            return Line.of(unit(e.unit()) + "的退单未获同意,不得再退" + note(e.note()))
                    .sharing(List.of(new Share.Moved(e.assignmentId(), "PENDING_SIGN", true)))
                    .moving(new Progress.Dispatched(e.round()));
        }
        Progress next =
                e.opened().isEmpty()
                        ? new Progress.ReferredToDispatcher(e.round())
                        : new Progress.Dispatched(e.round());
        String to = e.opened().isEmpty() ? ",重新派单" : ",改派至" + units(e.opened());
        return Line.of("同意" + unit(e.unit()) + "退单" + to + note(e.note()))
                .sharing(replaced(e.assignmentId(), "RETURNED", e.round(), e.opened()))
                .moving(next);
    }

    private static Line moved(UUID assignment, String state, String text) {
        return Line.of(text).sharing(List.of(new Share.Moved(assignment, state, true)));
    }

    private static List<Share> replaced(
            UUID assignment, String state, int round, List<OpenedAssignment> opened) {
        List<Share> shares = new ArrayList<>(opened(round, opened));
        shares.add(new Share.Moved(assignment, state, false));
        return shares;
    }

    private static List<Share> opened(int round, List<OpenedAssignment> assignments) {
        return assignments.stream()
                .map(a ->
                        (Share)
                                new Share.Opened(
                                        a.assignmentId(),
                                        round,
                                        a.unit(),
                                        a.unitName(),
                                        a.district(),
                                        a.role()))
                .toList();
    }

    private String units(List<OpenedAssignment> assignments) {
        return assignments.stream()
                .map(a -> a.unitName() + "(" + names.of("assignmentRole", a.role()) + ")")
                .collect(Collectors.joining("、"));
    }

    private static String because(List<String> evidence) {
        return evidence.isEmpty() ? "" : "(" + String.join(";", evidence) + ")";
    }
}
