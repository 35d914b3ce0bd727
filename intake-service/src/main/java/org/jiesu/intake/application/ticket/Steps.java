package org.jiesu.intake.application.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jiesu.intake.domain.ticket.Callback;
import org.jiesu.intake.domain.ticket.TicketEvent;

/** What the timeline says of intake's own decisions. */
public final class Steps {

    private final BiFunction<String, String, String> names;

    /**
     * @param type of the event as it stands on the wire
     * @param text in Chinese
     */
    public record Step(String type, String text) {}

    /**
     * @param names the Chinese name of a code of a vocabulary
     */
    public Steps(BiFunction<String, String, String> names) {
        this.names = names;
    }

    /** The line for one event. */
    public Step of(TicketEvent event) {
        return switch (event) {
            case TicketEvent.Answered e -> step("ticket.answered", "直接答复:" + e.text());
            case TicketEvent.Declined e ->
                    step(
                            "ticket.declined",
                            "不予受理("
                                    + names.apply("declineGround", e.ground().name())
                                    + "):"
                                    + e.text());
            case TicketEvent.TransferredOut e ->
                    step("ticket.transferred-out", "转交 " + e.to() + ":" + e.text());
            case TicketEvent.Withdrawn e -> step("ticket.withdrawn", "诉求撤回:" + e.reason());
            case TicketEvent.Terminated e -> step("ticket.terminated", "终止办理:" + e.reason());
            case TicketEvent.Supplemented e -> step("ticket.supplemented", "补充诉求:" + e.text());
            case TicketEvent.Merged e -> step("ticket.merged", "并入工单 " + e.into());
            case TicketEvent.Unmerged e -> step("ticket.unmerged", "撤销并案,脱离工单 " + e.from());
            case TicketEvent.CallbackRecorded e ->
                    step("ticket.called-back", "回访:" + answers(e.callback()));
            case TicketEvent.Reopened e ->
                    step("ticket.reopened", "重新办理,第 " + e.round() + " 轮:" + cause(e.cause()));
        };
    }

    /** Why a matter goes back, in Chinese. */
    public String cause(Callback callback) {
        return Boolean.FALSE.equals(callback.solved()) ? "回访反映未解决" : "回访反映不满意";
    }

    private String answers(Callback callback) {
        List<String> answers = new ArrayList<>();
        answers.add(callback.contacted() ? "已联系" : "未联系");
        if (callback.solved() != null) {
            answers.add(callback.solved() ? "已解决" : "未解决");
        }
        if (callback.satisfaction() != null) {
            answers.add(names.apply("satisfaction", callback.satisfaction().name()));
        }
        return String.join("、", answers);
    }

    private static Step step(String type, String text) {
        return new Step("jiesu." + type + ".v1", text);
    }
}
