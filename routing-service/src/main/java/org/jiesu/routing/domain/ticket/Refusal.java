package org.jiesu.routing.domain.ticket;

/** Why a command is refused. The texts are what people see. */
public enum Refusal {
    WRONG_STATE("当前状态不允许此操作"),
    NOT_LEAD("只有主办单位可以转派"),
    COPY_HAS_NO_WORK("抄送单位没有办理任务"),
    RETURN_FORBIDDEN("退单已经裁定,不得再次退单(《北京市接诉即办工作条例》第十二条)"),
    ALREADY_DISPATCHED("工单已派出,不能再次派单"),
    TICKET_ENDED("工单已终结"),
    HELD_BY_ANOTHER("任务正由他人办理"),
    UNKNOWN_CATEGORY("没有这个类别"),
    UNKNOWN_PLACE("没有这个地点,或各级地点互不相属"),
    UNKNOWN_FACT("派单目录中没有这种情形"),
    NOTHING_ASKED("须给出主办单位、类别、地点或情形中的至少一项"),
    GUARD("违反派单规则");

    private final String text;

    Refusal(String text) {
        this.text = text;
    }

    /** In Chinese. */
    public String text() {
        return text;
    }
}
