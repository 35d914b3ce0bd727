package org.jiesu.sla.adapter.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiesu.messaging.Transactions;
import org.jiesu.sla.application.find.Lookup;
import org.jiesu.sla.application.find.Reconciliation;
import org.jiesu.sla.application.policy.Policies;
import org.jiesu.sla.domain.calendar.RuleWording;
import org.jiesu.sla.domain.calendar.SpecialDay;
import org.jiesu.sla.domain.policy.ExtensionRules;
import org.jiesu.sla.domain.policy.Limit;
import org.jiesu.sla.domain.policy.Profile;
import org.jiesu.sla.domain.policy.StagePolicy;
import org.jiesu.webapi.Role;
import org.jspecify.annotations.Nullable;

/** Policies and calendars by version, and whether the clocks are what they call for. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public class ReferenceResource {

    private final Transactions transactions;
    private final Policies policies;
    private final Lookup lookup;

    ReferenceResource(Transactions transactions, Policies policies, Lookup lookup) {
        this.transactions = transactions;
        this.policies = policies;
        this.lookup = lookup;
    }

    /** One version of a profile. */
    public record PolicyView(
            String profile,
            int version,
            String name,
            String legalBasis,
            boolean current,
            List<Profile.Grade> grades,
            List<StageView> stages,
            @Nullable ExtensionRules extension) {}

    /** One stage; its limits by grade in words. */
    public record StageView(
            String stage,
            String name,
            List<String> roles,
            String metBy,
            String handOver,
            int warnPercent,
            String legalBasis,
            Map<String, String> limits) {}

    /** One version of the calendar. */
    public record CalendarView(
            String version,
            String name,
            String legalBasis,
            boolean current,
            List<DayOfWeek> weekend,
            List<Integer> years,
            List<SpecialDay> days) {}

    /**
     * The counts.
     *
     * @param agrees whether every clock the policies call for is there and no other
     */
    public record Reconciled(boolean agrees, @JsonUnwrapped Reconciliation counts) {}

    /** Every policy version, the newest of a profile first. */
    @GET
    @Path("policies")
    @Authenticated
    public Uni<List<PolicyView>> policies() {
        return transactions
                .run(policies::policies)
                .map(all -> all.stream().map(ReferenceResource::view).toList());
    }

    /** Every calendar version, the newest first. */
    @GET
    @Path("calendars")
    @Authenticated
    public Uni<List<CalendarView>> calendars() {
        return transactions
                .run(policies::calendars)
                .map(all -> all.stream().map(ReferenceResource::view).toList());
    }

    /** What was dispatched, what the policies call for, and what there is. */
    @GET
    @Path("reconciliation")
    @RolesAllowed(Role.Names.ADMIN)
    public Uni<Reconciled> reconciliation() {
        return transactions
                .run(lookup::reconcile)
                .map(counts -> new Reconciled(counts.agrees(), counts));
    }

    private static PolicyView view(Policies.PolicyVersion each) {
        Profile profile = each.profile();
        return new PolicyView(
                profile.code(),
                profile.version(),
                profile.name(),
                profile.legalBasis(),
                each.current(),
                profile.grades(),
                profile.stages().stream().map(ReferenceResource::view).toList(),
                profile.extension());
    }

    private static StageView view(StagePolicy stage) {
        Map<String, String> limits =
                stage.limits().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        each -> words(each.getValue()),
                                        (one, other) -> one,
                                        TreeMap::new));
        return new StageView(
                stage.stage(),
                stage.name(),
                stage.roles().stream().sorted(Comparator.reverseOrder()).toList(),
                stage.metBy().name(),
                stage.handOver().name(),
                stage.warnPercent(),
                stage.legalBasis(),
                limits);
    }

    private static String words(Limit limit) {
        return switch (limit) {
            case Limit.Fixed fixed -> RuleWording.of(fixed.rule());
            case Limit.Share share ->
                    "%s 时限的 %d/%d".formatted(share.stage(), share.numerator(), share.denominator());
            case Limit.Least least ->
                    "取短者:"
                            + String.join(
                                    "、",
                                    least.limits().stream().map(ReferenceResource::words).toList());
        };
    }

    private static CalendarView view(Policies.CalendarVersion each) {
        return new CalendarView(
                each.calendar().version(),
                each.name(),
                each.legalBasis(),
                each.current(),
                each.calendar().weekend().stream().sorted().toList(),
                each.calendar().years().stream().sorted().toList(),
                each.calendar().days().values().stream()
                        .sorted(Comparator.comparing(SpecialDay::date))
                        .toList());
    }
}
