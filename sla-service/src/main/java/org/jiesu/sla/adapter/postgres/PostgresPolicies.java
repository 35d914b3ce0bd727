package org.jiesu.sla.adapter.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jiesu.messaging.Row;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.sla.adapter.config.SlaConfig;
import org.jiesu.sla.application.policy.Policies;
import org.jiesu.sla.domain.calendar.HolidayCalendar;
import org.jiesu.sla.domain.calendar.SpecialDay;
import org.jiesu.sla.domain.policy.Planner;
import org.jiesu.sla.domain.policy.Profile;

/** Reads which version is in force each time; what a version says never changes and is kept. */
@ApplicationScoped
class PostgresPolicies implements Policies {

    private static final String IN_FORCE =
            """
            SELECT (SELECT max(version) FROM policy WHERE profile = $1),
                   (SELECT version FROM calendar ORDER BY ordinal DESC LIMIT 1)
            """;

    private static final String POLICIES =
            "SELECT document FROM policy ORDER BY profile, version DESC";

    private static final String POLICY =
            "SELECT document FROM policy WHERE profile = $1 AND version = $2::int";

    private static final String CALENDARS = "SELECT version FROM calendar ORDER BY ordinal DESC";

    private static final String CALENDAR = "SELECT document FROM calendar WHERE version = $1";

    private static final String DAYS =
            "SELECT day, name, off FROM calendar_day WHERE version = $1 ORDER BY day";

    private final SlaConfig config;
    private final ObjectMapper json;
    private final Map<String, Profile> profiles = new ConcurrentHashMap<>();
    private final Map<String, CalendarVersion> calendars = new ConcurrentHashMap<>();

    PostgresPolicies(SlaConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    private record InForce(int policy, String calendar) {}

    @Override
    public Uni<Planner> current(UnitOfWork work) {
        return inForce(work)
                .chain(found ->
                        profile(work, found.policy())
                                .chain(profile ->
                                        calendar(work, found.calendar())
                                                .map(days ->
                                                        new Planner(profile, days.calendar()))));
    }

    @Override
    public Uni<List<PolicyVersion>> policies(UnitOfWork work) {
        return inForce(work)
                .chain(found ->
                        work.select(POLICIES)
                                .map(rows -> rows.stream().map(this::profile).toList())
                                .map(all -> all.stream().map(p -> version(p, found)).toList()));
    }

    @Override
    public Uni<List<CalendarVersion>> calendars(UnitOfWork work) {
        return work.select(CALENDARS)
                .map(rows -> rows.stream().map(row -> row.text(0)).toList())
                .chain(versions ->
                        Multi.createFrom()
                                .iterable(versions)
                                .onItem()
                                .transformToUniAndConcatenate(
                                        each -> calendar(work, each).map(c -> marked(c, versions)))
                                .collect()
                                .asList());
    }

    private static CalendarVersion marked(CalendarVersion one, List<String> versions) {
        boolean current = one.calendar().version().equals(versions.getFirst());
        return new CalendarVersion(one.calendar(), one.name(), one.legalBasis(), current);
    }

    private PolicyVersion version(Profile profile, InForce inForce) {
        boolean current =
                profile.code().equals(config.profile()) && profile.version() == inForce.policy();
        return new PolicyVersion(profile, current);
    }

    private Uni<InForce> inForce(UnitOfWork work) {
        return work.select(IN_FORCE, config.profile())
                .map(rows -> new InForce(rows.getFirst().integer(0), rows.getFirst().text(1)));
    }

    private Uni<Profile> profile(UnitOfWork work, int version) {
        String key = config.profile() + "@" + version;
        Profile known = profiles.get(key);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return work.select(POLICY, config.profile(), version)
                .map(rows -> profile(rows.getFirst()))
                .invoke(profile -> profiles.put(key, profile));
    }

    private Profile profile(Row row) {
        return PolicyDocument.read(tree(row));
    }

    private Uni<CalendarVersion> calendar(UnitOfWork work, String version) {
        CalendarVersion known = calendars.get(version);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return work.select(CALENDAR, version)
                .chain(rows ->
                        work.select(DAYS, version)
                                .map(days -> calendar(tree(rows.getFirst()), days)))
                .invoke(calendar -> calendars.put(version, calendar));
    }

    private static CalendarVersion calendar(JsonNode document, List<Row> rows) {
        Set<DayOfWeek> weekend = new HashSet<>();
        document.path("weekend").forEach(day -> weekend.add(DayOfWeek.valueOf(day.asText())));
        Set<Integer> years = new HashSet<>();
        document.path("years").forEach(year -> years.add(year.asInt()));
        Map<LocalDate, SpecialDay> days = new HashMap<>();
        rows.forEach(row ->
                days.put(row.date(0), new SpecialDay(row.date(0), row.text(1), row.flag(2))));
        return new CalendarVersion(
                new HolidayCalendar(document.path("version").asText(), weekend, years, days),
                document.path("name").asText(),
                document.path("legalBasis").asText(),
                true);
    }

    private JsonNode tree(Row row) {
        try {
            return json.readTree(row.json(0));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected a policy or calendar document", e);
        }
    }
}
