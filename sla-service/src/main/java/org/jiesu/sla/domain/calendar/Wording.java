package org.jiesu.sla.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times and amounts as the explanations spell them, in the city's zone. */
public final class Wording {

    /** The zone of every calendar. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final String WEEKDAYS = "一二三四五六日";

    private Wording() {}

    /** {@code 2026-03-01 09:30}, with seconds when there are any. */
    public static String time(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, ZONE);
        return local.format(local.getSecond() == 0 ? MINUTES : SECONDS);
    }

    /** {@code 2026-03-01 周日}. */
    public static String day(LocalDate day) {
        return day + " 周" + WEEKDAYS.charAt(day.getDayOfWeek().getValue() - 1);
    }

    /** {@code 1 天 2 小时 30 分}; what is less than a second is left out. */
    public static String amount(Duration amount) {
        StringBuilder text = new StringBuilder();
        part(text, amount.toDays(), "天");
        part(text, amount.toHoursPart(), "小时");
        part(text, amount.toMinutesPart(), "分");
        part(text, amount.toSecondsPart(), "秒");
        return text.isEmpty() ? "0 秒" : text.toString();
    }

    private static void part(StringBuilder text, long count, String unit) {
        if (count > 0) {
            text.append(text.isEmpty() ? "" : " ").append(count).append(' ').append(unit);
        }
    }
}
