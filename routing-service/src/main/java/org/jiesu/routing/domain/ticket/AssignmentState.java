package org.jiesu.routing.domain.ticket;

/** How far a unit is with its share. Extended and overdue are not states. */
public enum AssignmentState {
    PENDING_SIGN("待签收", true),
    SIGNED("已签收", true),
    CONTACTED("已联系", true),
    RETURN_REQUESTED("申请退单", true),
    REPLIED("已答复待审核", true),
    SENT_BACK("退回补办", true),
    ACCEPTED("审核通过", false),
    RETURNED("已退单", false),
    TRANSFERRED("已转派", false),
    WITHDRAWN("已撤回", false);

    private final String label;
    private final boolean open;

    AssignmentState(String label, boolean open) {
        this.label = label;
        this.open = open;
    }

    /** In Chinese. */
    public String label() {
        return label;
    }

    /** Whether the unit still holds the work. */
    public boolean isOpen() {
        return open;
    }
}
