package org.jiesu.intake.domain.registration;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the body of a registration, whichever way it came in. */
public final class RegistrationForm {

    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9\\-_.]{1,40}");
    private static final Pattern EXTERNAL = Pattern.compile("[\\p{L}\\p{N}\\-_./:#]{1,64}");
    private static final Pattern CATEGORY = Pattern.compile("[A-Z0-9][A-Z0-9\\-]{0,31}");
    private static final Pattern UNIT = Pattern.compile("[A-Z0-9][A-Z0-9\\-]{0,31}");
    private static final String SOURCE_REMEDY = "必须是 1 到 40 个字母、数字或 - _ .";
    private static final String EXTERNAL_REMEDY = "必须是 1 到 64 个文字、数字或 - _ . / : #";
    private static final String PHONE_REMEDY = "必须是电话号码,例如 13800138000 或 010-65251234";
    private static final int LONGEST_PHONE = 40;
    private static final int OPENING = 40;

    private final Limits limits;
    private final String desk;

    /**
     * @param desk the source of a registration that names none
     */
    public RegistrationForm(Limits limits, String desk) {
        this.limits = limits;
        this.desk = desk;
    }

    /** A registration from an operator: source and external number may be missing. */
    public Checked<Registration> fromDesk(Map<?, ?> body) {
        return check(new Form(body));
    }

    /** A submission of another system: it must name its source and number. */
    public Checked<Registration> fromSystem(Map<?, ?> body) {
        Form form = new Form(body);
        require(form, "source", SOURCE_REMEDY);
        require(form, "externalNumber", EXTERNAL_REMEDY);
        return check(form);
    }

    private Checked<Registration> check(Form form) {
        String content = form.requiredText("content", limits.content());
        String title = form.text("title", limits.title());
        Urgency urgency = form.code("urgency", Urgency.class);
        String source = form.shaped("source", SOURCE, SOURCE_REMEDY);
        Registration registration =
                new Registration(
                        form.requiredCode("channel", Channel.class, Channel.PHONE),
                        form.requiredCode("nature", Nature.class, Nature.OTHER),
                        title == null ? opening(content) : title,
                        content,
                        reporter(form.nested("reporter")),
                        place(form.nested("place")),
                        form.shaped("category", CATEGORY, "必须是类别代码,例如 PM03"),
                        urgency == null ? Urgency.ORDINARY : urgency,
                        source == null ? desk : source,
                        form.shaped("externalNumber", EXTERNAL, EXTERNAL_REMEDY),
                        form.shaped("accusedUnit", UNIT, "必须是单位代码,例如 110101009 或 110101-ZJW"),
                        form.texts("tags", limits.tags(), limits.tag()));
        form.nothingElse();
        List<Fault> faults = form.faults();
        return faults.isEmpty() ? new Checked.Right<>(registration) : new Checked.Wrong<>(faults);
    }

    private ReporterGiven reporter(Form form) {
        String name = form.text("name", limits.name());
        boolean anonymous = Boolean.TRUE.equals(form.flag("anonymous"));
        boolean confidential = Boolean.TRUE.equals(form.flag("confidential"));
        Phone phone = phone(form, anonymous);
        form.nothingElse();
        return new ReporterGiven(name, phone, anonymous, confidential);
    }

    private static @Nullable Phone phone(Form form, boolean anonymous) {
        int before = form.faultCount();
        String given = form.text("phone", LONGEST_PHONE);
        Phone phone = given == null ? null : Phone.parse(given).orElse(null);
        if (given != null && phone == null) {
            form.fault("phone", PHONE_REMEDY);
        }
        if (given == null && !anonymous && form.faultCount() == before) {
            form.fault("phone", "必须填写电话,匿名反映的请将 reporter.anonymous 设为 true");
        }
        return phone;
    }

    private PlaceGiven place(Form form) {
        PlaceCodes codes = PlaceCodes.read(form);
        PlaceGiven place =
                new PlaceGiven(
                        codes.district(),
                        codes.street(),
                        codes.community(),
                        form.text("compound", limits.compound()),
                        form.text("address", limits.address()));
        form.nothingElse();
        return place;
    }

    private String opening(String content) {
        String line = content.lines().findFirst().orElse("").strip();
        int length = Math.min(line.codePointCount(0, line.length()), OPENING);
        return line.substring(0, line.offsetByCodePoints(0, Math.min(length, limits.title())));
    }

    private static void require(Form form, String field, String remedy) {
        if (form.isMissing(field)) {
            form.fault(field, "必须填写:" + remedy);
        }
    }
}
