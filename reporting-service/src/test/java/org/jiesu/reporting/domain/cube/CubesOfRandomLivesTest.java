package org.jiesu.reporting.domain.cube;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CubesOfRandomLivesTest {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void cubes_are_the_same_in_any_order_of_topics_with_any_repeats_batches_and_restarts(
            long seed) {
        Random random = new Random(seed);
        List<Life> lives = lives(random, 300);
        Ledger ledger = new Ledger();
        deliver(shuffledByTopic(lives, random), random, ledger);
        assertThatCubesAreTheTruth(ledger, lives);
    }

    @Test
    void ten_thousand_lives_equal_a_recount() {
        Random random = new Random(12345);
        List<Life> lives = lives(random, 10_000);
        Ledger ledger = new Ledger();
        deliver(shuffledByTopic(lives, random), random, ledger);
        assertThatCubesAreTheTruth(ledger, lives);
    }

    /** Every aggregate keeps its order; which one speaks next is chance. */
    private static List<Life.Told> shuffledByTopic(List<Life> lives, Random random) {
        List<Deque<Life.Told>> lanes = new ArrayList<>();
        for (Life life : lives) {
            for (List<Life.Told> lane :
                    List.of(life.intake, life.routing, life.sla, life.history)) {
                if (!lane.isEmpty()) {
                    lanes.add(new ArrayDeque<>(lane));
                }
            }
        }
        List<Life.Told> order = new ArrayList<>();
        while (!lanes.isEmpty()) {
            int i = random.nextInt(lanes.size());
            order.add(lanes.get(i).removeFirst());
            if (lanes.get(i).isEmpty()) {
                lanes.set(i, lanes.getLast());
                lanes.removeLast();
            }
        }
        return order;
    }

    private static void deliver(List<Life.Told> log, Random random, Ledger ledger) {
        int next = 0;
        while (next < log.size()) {
            int end = Math.min(log.size(), next + 1 + random.nextInt(50));
            List<Life.Told> batch = new ArrayList<>(log.subList(next, end));
            int repeats = random.nextInt(5);
            for (int i = 0; i < repeats; i++) {
                batch.add(log.get(random.nextInt(end)));
            }
            ledger.take(batch);
            boolean restartedAtAnOlderPlace = random.nextInt(10) == 0;
            next = restartedAtAnOlderPlace ? Math.max(0, next - random.nextInt(20)) : end;
        }
    }

    private static List<Life> lives(Random random, int count) {
        return IntStream.range(0, count).mapToObj(ignored -> new Life(random)).toList();
    }

    private static void assertThatCubesAreTheTruth(Ledger ledger, List<Life> lives) {
        assertThat(ledger.rows(Cube.ALL.get(0)))
                .isEqualTo(
                        recount(
                                lives,
                                (life, unit) ->
                                        "110101|%s|%s|HELP|PHONE|12345|%s"
                                                .formatted(
                                                        life.street, life.category, life.urgency),
                                false));
        assertThat(ledger.rows(Cube.ALL.get(1)))
                .isEqualTo(
                        recount(
                                lives,
                                (life, unit) ->
                                        "110101|%s|||%s".formatted(life.street, life.category),
                                false));
        assertThat(ledger.rows(Cube.ALL.get(2)))
                .isEqualTo(recount(lives, (life, unit) -> unit + "|" + life.category, true));
    }

    /** The plainest recount there is. */
    private static Map<String, List<Long>> recount(
            List<Life> lives, BiFunction<Life, String, String> key, boolean perUnit) {
        Map<String, long[]> rows = new HashMap<>();
        for (Life life : lives) {
            count(rows, life, key.apply(life, life.lead + "|LEAD"), true);
            if (perUnit) {
                life.co.forEach(co -> count(rows, life, key.apply(life, co + "|CO"), false));
            }
        }
        Map<String, List<Long>> sums = new TreeMap<>();
        rows.forEach((k, sum) -> sums.put(k, java.util.Arrays.stream(sum).boxed().toList()));
        return sums;
    }

    private static void count(Map<String, long[]> rows, Life life, String key, boolean withClock) {
        long[] row = rows.computeIfAbsent(day(life.registeredAt) + key, k -> new long[12]);
        life.measures.forEach(measure -> row[measure.ordinal()]++);
        if (withClock && life.leadMet != null) {
            row[(life.leadMet ? Measure.MET : Measure.BREACHED).ordinal()]++;
        }
        if (life.endedAt != null) {
            rows.computeIfAbsent(day(life.endedAt) + key, k -> new long[12])[11]++;
        }
    }

    private static LocalDate day(Instant at) {
        return at.atZone(CITY).toLocalDate();
    }
}
