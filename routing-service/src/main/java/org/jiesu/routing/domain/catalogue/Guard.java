package org.jiesu.routing.domain.catalogue;

/** What the law forbids whoever dispatches, rule or person. */
public enum Guard {
    UNIT_UNKNOWN("没有这个承办单位,或已停用"),
    COMMUNITY_MAY_NOT_LEAD("社区不得主办社区职责清单以外的事项(《北京市接诉即办工作条例》第十七条)"),
    COMMUNITY_NOT_ITS_MATTER("不得将社区职责清单以外的事项交由社区协助(《北京市接诉即办工作条例》第十七条)"),
    ACCUSED_UNIT("不得派给被反映的单位(回避)"),
    UNIT_TWICE("同一单位不能重复承办"),
    BOUNCES_EXHAUSTED("退单次数已达上限,须由区级承办");

    private final String text;

    Guard(String text) {
        this.text = text;
    }

    /** In Chinese, with the law. */
    public String text() {
        return text;
    }
}
