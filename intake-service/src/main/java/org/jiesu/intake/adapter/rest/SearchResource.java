package org.jiesu.intake.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jiesu.intake.application.reading.FindTickets;
import org.jiesu.intake.application.reading.FindTickets.Criteria;
import org.jiesu.intake.application.reading.FindTickets.Found;
import org.jiesu.intake.domain.registration.Form;
import org.jiesu.intake.domain.registration.Phone;
import org.jiesu.intake.domain.ticket.TicketState;
import org.jiesu.webapi.CityTime;
import org.jiesu.webapi.Cursors;
import org.jiesu.webapi.Page;
import org.jiesu.webapi.Role;
import org.jspecify.annotations.Nullable;

/** Finds tickets; a POST, so that no telephone number stands in an address. */
@Path("tickets/search")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    private final FindTickets tickets;
    private final Cursors cursors;

    @Inject
    SearchResource(FindTickets tickets, Cursors cursors) {
        this.tickets = tickets;
        this.cursors = cursors;
    }

    record Results(List<Found> tickets, @Nullable String next) {}

    /** Newest first; all given conditions hold. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Role.Names.OPERATOR,
        Role.Names.DISPATCHER,
        Role.Names.ARBITER,
        Role.Names.SUPERVISOR
    })
    public Uni<Results> search(byte @Nullable [] body) {
        Map<String, @Nullable Object> fields = Requests.fields(body);
        Form form = new Form(fields);
        TicketState state = form.code("state", TicketState.class);
        String cursor = form.text("cursor", 2000);
        Map<String, @Nullable Object> filter = new TreeMap<>(fields);
        filter.remove("cursor");
        filter.remove("limit");
        Criteria criteria =
                new Criteria(
                        form.text("number", 40),
                        form.text("externalNumber", 64),
                        phone(form),
                        state == null ? null : state.name(),
                        time(form, "from"),
                        time(form, "to"),
                        null,
                        limit(form, fields.get("limit")));
        Requests.check(form);
        return find(before(criteria, cursor, filter.toString()), filter.toString());
    }

    private Uni<Results> find(Criteria criteria, String filter) {
        return tickets.search(criteria)
                .map(rows ->
                        Page.of(
                                rows,
                                criteria.limit(),
                                last -> cursors.encode(filter, List.of(last.id().toString()))))
                .map(page -> new Results(page.items(), page.next()));
    }

    private Criteria before(Criteria criteria, @Nullable String cursor, String filter) {
        if (cursor == null) {
            return criteria;
        }
        UUID last = UUID.fromString(cursors.decode(filter, cursor).getFirst());
        return new Criteria(
                criteria.number(),
                criteria.externalNumber(),
                criteria.phone(),
                criteria.state(),
                criteria.from(),
                criteria.to(),
                last,
                criteria.limit());
    }

    private static @Nullable Phone phone(Form form) {
        String given = form.text("phone", 40);
        Phone phone = given == null ? null : Phone.parse(given).orElse(null);
        if (given != null && phone == null) {
            form.fault("phone", "必须是电话号码,例如 13800138000 或 010-65251234");
        }
        return phone;
    }

    private static @Nullable Instant time(Form form, String field) {
        String given = form.text(field, 40);
        if (given == null) {
            return null;
        }
        try {
            return CityTime.parse(given);
        } catch (DateTimeException wrong) {
            form.fault(field, "必须是带时区的时间,例如 2026-03-01T09:30:00+08:00");
            return null;
        }
    }

    private static int limit(Form form, @Nullable Object given) {
        if (form.isMissing("limit")) {
            return Page.DEFAULT_LIMIT;
        }
        if (given instanceof Integer limit && limit >= 1 && limit <= Page.MAX_LIMIT) {
            return limit;
        }
        form.fault("limit", "必须是 1 到 " + Page.MAX_LIMIT + " 之间的整数");
        return Page.DEFAULT_LIMIT;
    }
}
