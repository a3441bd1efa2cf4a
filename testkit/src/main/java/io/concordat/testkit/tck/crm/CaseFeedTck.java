package io.concordat.testkit.tck.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.crm.CaseFeed;
import io.concordat.adapter.crm.ServiceCase;
import io.concordat.model.value.Id;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.FeedTck;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link CaseFeed} promises. What happens in it is that cases are opened. */
@Proves(CaseFeed.class)
public abstract class CaseFeedTck extends FeedTck<CaseFeed, ServiceCase> {

    /** For the test framework. */
    protected CaseFeedTck() {}

    /** Opens a case through the port and has somebody in the CRM change it. */
    protected abstract Id<ServiceCase> openAndHandle();

    @Override
    protected final Object identityOf(ServiceCase item) {
        return item.id() + "#" + item.revision();
    }

    @Test
    void crm18TellsEachChangeInFull() {
        Id<ServiceCase> id = openAndHandle();
        List<ServiceCase> steps =
                everything().stream().filter(step -> step.id().equals(id)).toList();
        assertThat(steps).as("CRM-18: changes told").hasSizeGreaterThanOrEqualTo(2);
        assertThat(steps)
                .extracting(ServiceCase::revision)
                .as("CRM-18: revisions")
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(steps)
                .extracting(ServiceCase::subject)
                .as("CRM-18: what it is about")
                .containsOnly(steps.get(0).subject());
    }
}
