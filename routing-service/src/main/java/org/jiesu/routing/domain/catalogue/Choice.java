package org.jiesu.routing.domain.catalogue;

/** What the catalogue says of a matter: whose it is, or that a person must say. */
public sealed interface Choice {

    /** Somebody's duty. */
    record Assigned(Plan plan) implements Choice {}

    /** No rule decides. */
    record Referred(Reason reason, String text) implements Choice {}

    /** Why a person must decide. */
    enum Reason {
        NO_CATEGORY("类别无法自动判定"),
        PLACE_UNKNOWN("事发地不明"),
        PLACE_AMBIGUOUS("事发地有多种可能"),
        OUT_OF_TERRITORY("事发地所在区尚无承办单位"),
        NO_RULE("派单目录中没有适用的条目"),
        ACCUSED_UNIT("应承办的单位即被反映单位,须回避"),
        UNIT_UNKNOWN("派单目录指定的单位不存在或已停用");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** In Chinese. */
        public String text() {
            return text;
        }
    }
}
