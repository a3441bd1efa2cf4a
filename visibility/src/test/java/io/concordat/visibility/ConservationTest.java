package io.concordat.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.derive.StatusPolicy;
import io.concordat.model.event.Event;
import io.concordat.model.status.LineQuantities;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** No quantity appears or vanishes, whatever legally happens to a line and in whatever order it is heard of. */
class ConservationTest {

    @Property(seed = "20261121", tries = 1000)
    void quantitiesAreConserved(@ForAll long seed, @ForAll @IntRange(min = 10, max = 150) int steps) {
        LegalCourse course = new LegalCourse(seed).steps(steps);
        LineQuantities q = heard(course.events(), seed).lines().get(0).quantities();

        assertThat(buckets(q)).allMatch(bucket -> bucket.signum() >= 0);
        assertThat(q.cancelled().add(q.open()).add(q.shipped())).isEqualByComparingTo(q.ordered());
        assertThat(q.allocated().add(q.backordered())).isEqualByComparingTo(q.open());
        assertThat(q.picked()).isLessThanOrEqualTo(q.allocated());
        assertThat(q.packed()).isLessThanOrEqualTo(q.picked());
        assertThat(q.shipped()).isLessThanOrEqualTo(q.effectiveDemand());
        assertThat(q.delivered().add(q.undeliverable())).isLessThanOrEqualTo(q.shipped());
        assertThat(q.invoiced()).isLessThanOrEqualTo(q.shipped());
        assertThat(q.returned()).isLessThanOrEqualTo(q.returnAuthorised());
        assertThat(q.returnAuthorised()).isLessThanOrEqualTo(q.shipped());
        assertThat(q.credited()).isLessThanOrEqualTo(q.invoiced());
        Statistics.label("shipped").collect(q.shipped().signum() > 0 ? "something" : "nothing");
        Statistics.label("credited").collect(q.credited().signum() > 0 ? "something" : "nothing");
    }

    @Property(seed = "20261121", tries = 1000)
    void whatIsDerivedIsWhatWasCounted(@ForAll long seed, @ForAll @IntRange(min = 10, max = 150) int steps) {
        LegalCourse course = new LegalCourse(seed).steps(steps);
        LineQuantities derived = heard(course.events(), seed).lines().get(0).quantities();

        assertThat(buckets(derived))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(buckets(course.counted()));
    }

    /** Goods that came back are billed too much until they are credited: that is a duty, nothing else may be reported. */
    @Property(seed = "20261121", tries = 500)
    void aLegalCourseBreaksNoLawOfTheLedger(@ForAll long seed, @ForAll @IntRange(min = 10, max = 150) int steps) {
        List<Event<?>> events = new LegalCourse(seed).steps(steps).events();

        assertThat(heard(events, seed).anomalies()).extracting(Anomaly::code).isSubsetOf(Set.of("OVER_INVOICED"));
    }

    private static OrderTimeline heard(List<Event<?>> events, long seed) {
        List<Event<?>> arrivals = new ArrayList<>(events);
        Collections.shuffle(arrivals, new Random(seed));
        Timelines timelines = new Timelines(StatusPolicy.standard());
        timelines.record(arrivals);
        return timelines.of(Story.order("so-1"));
    }

    private static List<BigDecimal> buckets(LineQuantities q) {
        return Stream.of(
                        q.ordered(),
                        q.cancelled(),
                        q.allocated(),
                        q.picked(),
                        q.packed(),
                        q.shipped(),
                        q.delivered(),
                        q.undeliverable(),
                        q.returnAuthorised(),
                        q.returned(),
                        q.invoiced(),
                        q.credited())
                .toList();
    }
}
