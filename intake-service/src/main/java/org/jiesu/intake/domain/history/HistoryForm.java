package org.jiesu.intake.domain.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jiesu.intake.domain.registration.Channel;
import org.jiesu.intake.domain.registration.Checked;
import org.jiesu.intake.domain.registration.Fault;
import org.jiesu.intake.domain.registration.Form;
import org.jiesu.intake.domain.registration.Limits;
import org.jiesu.intake.domain.registration.Nature;
import org.jiesu.intake.domain.registration.PlaceCodes;
import org.jiesu.intake.domain.registration.PlaceGiven;
import org.jiesu.intake.domain.ticket.Satisfaction;
import org.jspecify.annotations.Nullable;

/** Checks one row of a HISTORY import, its values by our field names. */
public final class HistoryForm {

    /** Our fields in the order of a file without a mapping. */
    public static final List<String> FIELDS =
            List.of(
                    "externalNumber",
                    "source",
                    "registeredAt",
                    "channel",
                    "nature",
                    "category",
                    "district",
                    "street",
                    "community",
                    "compound",
                    "unit",
                    "dispatchedAt",
                    "dueAt",
                    "completedAt",
                    "contacted",
                    "solved",
                    "satisfaction");

    /** The fields every row must fill. */
    public static final List<String> REQUIRED = FIELDS.subList(0, 7);

    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9\\-_.]{1,40}");
    private static final Pattern EXTERNAL = Pattern.compile("[\\p{L}\\p{N}\\-_./:#]{1,64}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9\\-]{0,31}");
    private static final Pattern TIME = Pattern.compile("[0-9T:.+\\- Z]{10,35}");
    private static final String TIME_REMEDY =
            "必须是时间,例如 2020-03-01、2020-03-01 08:30:00 或 2020-03-01T08:30:00+08:00";

    private final Limits limits;
    private final ZoneId zone;

    /**
     * @param zone of times that name none
     */
    public HistoryForm(Limits limits, ZoneId zone) {
        this.limits = limits;
        this.zone = zone;
    }

    /**
     * @param now no matter of an earlier system was registered later
     */
    public Checked<HistoryTicket> check(Map<String, String> row, Instant now) {
        Form form = new Form(row);
        REQUIRED.stream().filter(field -> isBlank(row, field)).forEach(f -> form.fault(f, "必须填写"));
        Instant registered = time(form, "registeredAt");
        HistoryTicket.Work work = work(form);
        HistoryTicket ticket =
                new HistoryTicket(
                        orEmpty(form.shaped("source", SOURCE, "必须是 1 到 40 个字母、数字或 - _ .")),
                        orEmpty(form.shaped("externalNumber", EXTERNAL, "必须是 1 到 64 个文字或数字")),
                        registered == null ? Instant.EPOCH : registered,
                        code(form, row, "channel", Channel.class, Channel.PHONE),
                        code(form, row, "nature", Nature.class, Nature.OTHER),
                        orEmpty(form.shaped("category", CODE, "必须是类别代码,例如 PM03")),
                        place(form),
                        work);
        order(form, registered, work, now);
        List<Fault> faults = form.faults();
        return faults.isEmpty() ? new Checked.Right<>(ticket) : new Checked.Wrong<>(faults);
    }

    private PlaceGiven place(Form form) {
        PlaceCodes codes = PlaceCodes.read(form);
        String compound = form.text("compound", limits.compound());
        return new PlaceGiven(codes.district(), codes.street(), codes.community(), compound, null);
    }

    private HistoryTicket.Work work(Form form) {
        String satisfaction = form.text("satisfaction", 40);
        return new HistoryTicket.Work(
                form.shaped("unit", CODE, "必须是单位代码,例如 110101009"),
                time(form, "dispatchedAt"),
                time(form, "dueAt"),
                time(form, "completedAt"),
                flag(form, "contacted"),
                flag(form, "solved"),
                satisfaction == null ? null : form.code("satisfaction", Satisfaction.class));
    }

    private static void order(
            Form form, @Nullable Instant registered, HistoryTicket.Work work, Instant now) {
        if (registered == null) {
            return;
        }
        if (registered.isAfter(now) || registered.isBefore(Instant.EPOCH)) {
            form.fault("registeredAt", "必须在 1970 年之后、现在之前");
        }
        if (work.completedAt() != null && work.completedAt().isBefore(registered)) {
            form.fault("completedAt", "不能早于登记时间");
        }
        if (work.dispatchedAt() != null && work.dispatchedAt().isBefore(registered)) {
            form.fault("dispatchedAt", "不能早于登记时间");
        }
    }

    private static <E extends Enum<E>> E code(
            Form form, Map<String, String> row, String field, Class<E> codes, E otherwise) {
        E code = isBlank(row, field) ? null : form.code(field, codes);
        return code == null ? otherwise : code;
    }

    private static @Nullable Boolean flag(Form form, String field) {
        String text = form.text(field, 10);
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "y", "是" -> true;
            case "false", "0", "no", "n", "否" -> false;
            default -> {
                form.fault(field, "必须是 true 或 false(是、否)");
                yield null;
            }
        };
    }

    private @Nullable Instant time(Form form, String field) {
        String text = form.shaped(field, TIME, TIME_REMEDY);
        if (text == null) {
            return null;
        }
        try {
            return parse(text);
        } catch (DateTimeException wrong) {
            form.fault(field, TIME_REMEDY);
            return null;
        }
    }

    private Instant parse(String text) {
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        String iso = text.replace(' ', 'T');
        boolean zoned = iso.endsWith("Z") || iso.lastIndexOf('+') > 0 || iso.lastIndexOf('-') > 10;
        return zoned
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).atZone(zone).toInstant();
    }

    private static boolean isBlank(Map<String, String> row, String field) {
        String value = row.get(field);
        return value == null || value.isBlank();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
