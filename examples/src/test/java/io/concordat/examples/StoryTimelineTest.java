package io.concordat.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.derive.StatusPolicy;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Id;
import io.concordat.testkit.fixture.SampleEvents;
import io.concordat.visibility.OrderTimeline;
import io.concordat.visibility.Timelines;
import org.junit.jupiter.api.Test;

class StoryTimelineTest {

    /** Goods given back that nobody had allocated once made the whole timeline fail. */
    @Test
    void everyEventTheLibraryKnowsCanStandOnATimeline() {
        Timelines timelines = new Timelines(StatusPolicy.standard());
        timelines.record(SampleEvents.all());

        OrderTimeline timeline = timelines.of(Id.<SalesOrder>of("so-1"));

        assertThat(timeline.entries()).hasSizeGreaterThan(40);
        assertThat(timeline.order()).isPresent();
    }
}
