package org.jiesu.routing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jiesu.routing.adapter.config.DataDocuments;
import org.jiesu.routing.domain.catalogue.Grade;
import org.jiesu.routing.domain.place.Place;
import org.jiesu.routing.domain.ticket.Assignment;
import org.jiesu.routing.domain.ticket.AssignmentState;
import org.jiesu.routing.domain.ticket.Decision;
import org.jiesu.routing.domain.ticket.Registration;
import org.jiesu.routing.domain.ticket.Report;
import org.jiesu.routing.domain.ticket.Role;
import org.jiesu.routing.domain.ticket.Rulebook;
import org.jiesu.routing.domain.ticket.TicketCommand;
import org.jiesu.routing.domain.ticket.TicketWork;
import org.jspecify.annotations.Nullable;

/** Tickets decided with the data as shipped. */
public final class Shipped {

    private static final DataDocuments DOCUMENTS = new DataDocuments(ZoneId.of("Asia/Shanghai"));
    public static final Rulebook RULES = DOCUMENTS.rulebook(DOCUMENTS.shipped());

    public static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    public static final String DONGZHIMEN = "110101009";
    public static final String HUJIAYUAN = "110101009003";
    public static final Place AT_HUJIAYUAN =
            new Place("110101", DONGZHIMEN, null, "胡家园小区", "东直门街道胡家园小区5号楼");

    private static final AtomicLong COUNT = new AtomicLong();
    public static final Supplier<UUID> IDS = () -> new UUID(7, COUNT.incrementAndGet());

    private Shipped() {}

    public static Report report(String title, String content, @Nullable String accused) {
        return new Report(title, content, "COMPLAINT", Grade.ORDINARY, "PHONE", "12345", accused);
    }

    public static TicketWork registered(
            String title, String content, @Nullable String category, Place place) {
        return registered(report(title, content, null), category, place);
    }

    public static TicketWork registered(Report report, @Nullable String category, Place place) {
        return decided(report, category, place).ticket();
    }

    public static Decision.Changed decided(Report report, @Nullable String category, Place place) {
        return new Registration(IDS.get(), "N1", 1, NOW, report, category, place)
                .decide(RULES, IDS, NOW);
    }

    /** The fixed point of the front door: a ground lock in Hujiayuan. */
    public static TicketWork groundLock() {
        return registered("小区停车位被私装地锁", "胡家园小区5号楼前有人私装地锁,多次反映物业不管。", null, AT_HUJIAYUAN);
    }

    public static TicketWork of(String category) {
        return registered("诉求", "内容", category, AT_HUJIAYUAN);
    }

    public static TicketWork after(TicketWork ticket, TicketCommand... commands) {
        TicketWork now = ticket;
        for (TicketCommand command : commands) {
            Decision decision = Decision.on(now, command, RULES);
            if (!(decision instanceof Decision.Changed changed)) {
                throw new AssertionError(command + " -> " + decision);
            }
            now = changed.ticket();
        }
        return now;
    }

    public static List<Assignment> with(TicketWork ticket, Role role) {
        List<Assignment> found = new ArrayList<>();
        for (Assignment share : ticket.current()) {
            if (share.role() == role
                    && share.state() != AssignmentState.WITHDRAWN
                    && share.state() != AssignmentState.RETURNED
                    && share.state() != AssignmentState.TRANSFERRED) {
                found.add(share);
            }
        }
        return found;
    }

    public static Assignment lead(TicketWork ticket) {
        return with(ticket, Role.LEAD).getFirst();
    }
}
