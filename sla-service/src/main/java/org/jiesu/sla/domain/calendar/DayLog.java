package org.jiesu.sla.domain.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Notes what each day contributed, and tells it with equal neighbours drawn together. */
final class DayLog {

    private final List<Counted> days = new ArrayList<>();

    /** One day, why it counts or not, and how much of it did. */
    record Counted(LocalDate day, String reason, Duration amount) {

        boolean isLike(Counted other) {
            return reason.equals(other.reason) && amount.equals(other.amount);
        }
    }

    void add(Counted day) {
        days.add(day);
    }

    List<Step> steps(ClockKind kind) {
        List<Step> steps = new ArrayList<>();
        int counted = 0;
        for (int first = 0; first < days.size(); ) {
            int next = first + 1;
            while (next < days.size() && days.get(next).isLike(days.get(first))) {
                next++;
            }
            int length = next - first;
            boolean counts = !days.get(first).amount().isZero();
            String what = counts ? amount(kind, days.get(first), counted, length) : "不计";
            counted += counts ? length : 0;
            String text = span(first, next) + " " + days.get(first).reason() + ":" + what;
            steps.add(new Step(counts ? "COUNTED" : "SKIPPED", text));
            first = next;
        }
        return steps;
    }

    private static String amount(ClockKind kind, Counted day, int before, int length) {
        if (!kind.countsDays()) {
            String each = length > 1 ? "每日计 " : "计 ";
            return each + Wording.amount(day.amount());
        }
        return length == 1
                ? "计第 " + (before + 1) + " 个工作日"
                : "计第 " + (before + 1) + " 至第 " + (before + length) + " 个工作日";
    }

    private String span(int first, int next) {
        String begin = Wording.day(days.get(first).day());
        return next - first == 1 ? begin : begin + " 至 " + Wording.day(days.get(next - 1).day());
    }
}
