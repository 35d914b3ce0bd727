package org.jiesu.routing.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.routing.Shipped.IDS;
import static org.jiesu.routing.Shipped.NOW;
import static org.jiesu.routing.Shipped.RULES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jiesu.routing.Shipped;
import org.jiesu.routing.domain.place.Place;
import org.jiesu.routing.domain.taxonomy.Category;
import org.jiesu.routing.domain.unit.Unit;
import org.jiesu.routing.domain.unit.UnitKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked in whatever order: the promises of the service hold. */
class AlwaysTest {

    /** Few, so that what meets seldom in a city meets often here. */
    private static final List<Unit> UNITS =
            Stream.of(
                            "110101",
                            "110101009",
                            "110101009003",
                            "110101-ZJW",
                            "110101-GAF",
                            "110101-XFJY",
                            "110101-SCJG",
                            "BJ-GAS")
                    .flatMap(code -> RULES.units().active(code).stream())
                    .toList();

    private static final List<Category> CATEGORIES =
            RULES.taxonomy().categories().stream()
                    .filter(category -> category.code().startsWith("PM"))
                    .toList();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void no_ticket_is_without_an_owner_none_has_two_leads_and_no_guard_is_broken(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            Unit accused = random.nextInt(3) == 0 ? any(random, UNITS) : null;
            Report report = Shipped.report("诉求", "内容", accused == null ? null : accused.code());
            String category = random.nextInt(5) == 0 ? null : any(random, CATEGORIES).code();
            TicketWork ticket = Shipped.registered(report, category, place(random));
            check(ticket);
            for (int step = 0; step < 25; step++) {
                Decision decision = Decision.on(ticket, command(random, ticket), RULES);
                if (decision instanceof Decision.Changed changed) {
                    ticket = changed.ticket();
                }
                check(ticket);
            }
        }
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static Place place(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Place.UNKNOWN;
            case 1 -> new Place("110101", null, null, null, null);
            case 2 -> new Place("110101", "110101009", null, null, null);
            default -> new Place("110101", "110101009", "110101009003", null, null);
        };
    }

    private static TicketCommand command(Random random, TicketWork ticket) {
        String unit = any(random, UNITS).code();
        List<Function<UUID, TicketCommand>> onShare =
                List.of(
                        id -> new TicketCommand.Sign(id, NOW),
                        id -> new TicketCommand.Contact(id, null, NOW),
                        id ->
                                new TicketCommand.Reply(
                                        id, any(random, List.of(Outcome.values())), "答复", NOW),
                        id -> new TicketCommand.Audit(id, random.nextBoolean(), null, NOW),
                        id ->
                                new TicketCommand.RequestReturn(
                                        id, new PendingReturn(IDS.get(), "OTHER", null, null), NOW),
                        id ->
                                new TicketCommand.DecideReturn(
                                        id, random.nextBoolean(), unit, null, IDS, NOW),
                        id -> new TicketCommand.Transfer(id, unit, "转", IDS, NOW));
        int kind = random.nextInt(20);
        if (kind == 0) {
            return new TicketCommand.End(
                    ticket.round(), any(random, List.of(EndKind.values())), NOW);
        }
        if (kind == 1) {
            return new TicketCommand.Reopen(ticket.round() + 1, IDS, NOW);
        }
        if (kind == 2) {
            return new TicketCommand.Unmerge(ticket.round(), NOW);
        }
        if (kind <= 4 || ticket.assignments().isEmpty()) {
            return new TicketCommand.DispatchByHand(
                    random.nextBoolean() ? unit : null,
                    List.of(any(random, UNITS).code()),
                    List.of(),
                    any(random, CATEGORIES).code(),
                    null,
                    Map.of(),
                    null,
                    IDS,
                    NOW);
        }
        return any(random, onShare).apply(any(random, ticket.assignments()).id());
    }

    private static void check(TicketWork ticket) {
        List<Assignment> leads =
                new ArrayList<>(ticket.open().stream().filter(a -> a.role() == Role.LEAD).toList());
        assertThat(leads).hasSizeLessThanOrEqualTo(1);
        assertThat(Shipped.with(ticket, Role.LEAD)).hasSizeLessThanOrEqualTo(1);
        if (ticket.standing() == Standing.DISPATCHED) {
            assertThat(ticket.lead()).isPresent();
        } else if (ticket.standing() == Standing.WAITING) {
            assertThat(ticket.referral()).isNotNull();
        }
        for (Assignment share : ticket.assignments()) {
            assertThat(share.unit()).isNotEqualTo(ticket.report().accusedUnit());
        }
        for (Assignment lead : leads) {
            assertThat(
                            lead.unitKind() == UnitKind.COMMUNITY
                                    && !"PM14".equals(ticket.classification().category()))
                    .as("a community leads a government's duty")
                    .isFalse();
        }
        List<String> open = ticket.open().stream().map(Assignment::unit).toList();
        assertThat(open).doesNotHaveDuplicates();
    }
}
