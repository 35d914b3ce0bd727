package org.jiesu.sla.domain.extension;

/** Why an extension cannot be asked for or granted. */
public enum Objection {
    NOT_EXTENDABLE("该任务没有可以延期的时限"),
    EXPIRED("时限已经到期;延期须在到期前提出并批准"),
    NOT_RUNNING("时限已经结束或中止,无须延期"),
    TOO_MANY_DAYS("延长天数超过规定的上限"),
    TOO_OFTEN("该时限的延期次数已经用完"),
    ALREADY_ASKED("该时限已有一份延期申请等待审批"),
    ALREADY_DECIDED("该延期申请已经审批");

    private final String text;

    Objection(String text) {
        this.text = text;
    }

    /** In Chinese. */
    public String text() {
        return text;
    }
}
