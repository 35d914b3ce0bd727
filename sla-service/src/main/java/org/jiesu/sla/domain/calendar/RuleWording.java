package org.jiesu.sla.domain.calendar;

/** A rule in words. */
public final class RuleWording {

    private RuleWording() {}

    /** {@code 限 5 个工作日}. */
    public static String of(ClockRule rule) {
        String amount =
                switch (rule.kind()) {
                    case HOURS_24X7 -> hours(rule) + "(24 小时连续计时)";
                    case NATURAL_DAYS -> rule.days() + " 个自然日";
                    case WORKING_DAYS -> rule.days() + " 个工作日";
                    case WORKING_HOURS -> hours(rule) + "工作时间(" + rule.hours().text() + ")";
                };
        return "限 " + amount + (rule.end() == EndRule.END_OF_DAY ? ",至当日终了" : "");
    }

    private static String hours(ClockRule rule) {
        boolean whole = rule.amount().toSecondsPart() == 0 && rule.amount().toMinutesPart() == 0;
        return whole ? rule.amount().toHours() + " 小时" : Wording.amount(rule.amount());
    }
}
