package io.concordat.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.event.Event;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Id;
import io.concordat.visibility.OrderTimeline;
import io.concordat.visibility.Timelines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The public OCEL 2.0 log: its published numbers, how its orders end, and that the order of arrival does not matter. */
class OcelImportTest {

    private static final int PERMUTATIONS = Integer.getInteger("concordat.ocel.permutations", 15);

    private static OcelLog log;
    private static List<Event<?>> events;

    @BeforeAll
    static void importTheLog() throws IOException {
        log = OcelLog.read(Corpus.file("ocel-order-management/order-management.json.gz"));
        events = OcelImport.events(log);
    }

    @Test
    void hasThePublishedNumbers() {
        assertThat(log.events()).hasSize(21_008);
        assertThat(log.objects()).hasSize(10_840);
        assertThat(log.events().stream().map(OcelLog.LogEvent::type).distinct()).hasSize(11);
        assertThat(log.objects().values().stream().map(OcelLog.LogObject::type).distinct())
                .hasSize(6);
    }

    @Test
    void endsWithTwoThousandOrdersDeliveredAndPaid() {
        Timelines timelines = timelines(events);
        assertThat(timelines.orders()).hasSize(2_000);
        assertThat(timelines.orders().stream().map(timelines::of).filter(OcelMain::isDeliveredAndPaid))
                .hasSize(2_000);
    }

    /** 31,222 entries over typed paths, 7 to 41 for each order, were computed independently of this code. */
    @Test
    void sharedPackagesDoNotGlueOrdersTogether() {
        Timelines timelines = timelines(events);
        List<Long> entries = timelines.orders().stream()
                .map(timelines::of)
                .map(OcelImportTest::eventsOfTheLog)
                .toList();
        assertThat(entries.stream().mapToLong(Long::longValue).sum()).isEqualTo(31_222);
        assertThat(entries).contains(7L, 41L).allMatch(count -> count >= 7 && count <= 41);
    }

    @Test
    void anyOrderOfArrivalWithDuplicatesGivesTheSameBytes() {
        String expected = digest(timelines(events));
        Random chance = new Random(20230403);
        for (int i = 0; i < PERMUTATIONS; i++) {
            List<Event<?>> shuffled = new ArrayList<>(events);
            for (int copies = 0; copies < 5_000; copies++) {
                shuffled.add(events.get(chance.nextInt(events.size())));
            }
            Collections.shuffle(shuffled, chance);
            Timelines arrived = i % 3 == 0 ? mergedFromReplicas(shuffled) : timelines(shuffled);
            assertThat(digest(arrived)).as("permutation %d", i).isEqualTo(expected);
        }
    }

    private static Timelines mergedFromReplicas(List<Event<?>> arrivals) {
        int third = arrivals.size() / 3;
        Timelines merged = timelines(arrivals.subList(0, third));
        merged.merge(timelines(arrivals.subList(third, 2 * third)));
        merged.merge(timelines(arrivals.subList(2 * third, arrivals.size())));
        return merged;
    }

    private static Timelines timelines(List<Event<?>> arrivals) {
        Timelines timelines = new Timelines(OcelMain.policy());
        timelines.record(arrivals);
        return timelines;
    }

    /** Two canonical events that come from one event of the log count once. */
    private static long eventsOfTheLog(OrderTimeline timeline) {
        return timeline.entries().stream()
                .map(entry -> entry.event().id().replaceAll("/(cash|short)$", ""))
                .distinct()
                .count();
    }

    private static String digest(Timelines timelines) {
        return timelines.orders().stream()
                .map((Id<SalesOrder> id) -> timelines.of(id).digest())
                .collect(Collectors.joining("\n"));
    }
}
