package io.concordat.testkit.tck.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.crm.Opportunity;
import io.concordat.adapter.crm.OpportunityFeed;
import io.concordat.model.value.Id;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.FeedTck;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link OpportunityFeed} promises. What happens in it is that opportunities come up. */
@Proves(OpportunityFeed.class)
public abstract class OpportunityFeedTck extends FeedTck<OpportunityFeed, Opportunity> {

    /** For the test framework. */
    protected OpportunityFeedTck() {}

    /** Has an opportunity come up and brings it to what the CRM calls won. */
    protected abstract Id<Opportunity> win();

    /** Has an opportunity come up and brings it to what the CRM calls lost. */
    protected abstract Id<Opportunity> lose();

    /** Has an opportunity come up and brings it to a stage of a word that nobody documented. */
    protected abstract Id<Opportunity> bringTo(String word);

    @Override
    protected final Object identityOf(Opportunity item) {
        return item.id() + "#" + item.revision();
    }

    @Test
    void crm8TellsEachChangeWithRisingRevisions() {
        List<Opportunity> steps = stepsOf(win());
        assertThat(steps).as("CRM-8: changes told").hasSizeGreaterThanOrEqualTo(2);
        assertThat(steps)
                .extracting(Opportunity::revision)
                .as("CRM-8: revisions")
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(steps)
                .extracting(Opportunity::account)
                .as("CRM-8: account, told each time")
                .containsOnly(steps.get(0).account());
    }

    @Test
    void crm9TellsWhatIsWonAndWhatIsLost() {
        assertThat(last(win()).outcome()).as("CRM-9: outcome of a won one").isEqualTo(Opportunity.Outcome.WON);
        assertThat(last(lose()).outcome()).as("CRM-9: outcome of a lost one").isEqualTo(Opportunity.Outcome.LOST);
    }

    @Test
    void crm9KeepsAWordNobodyDocumented() {
        Opportunity odd = last(bringTo("tck-nobody-documented-this"));
        assertThat(odd.stage().value()).as("CRM-9: the CRM's own word").isEqualTo("tck-nobody-documented-this");
        assertThat(odd.outcome()).as("CRM-9: outcome of an unknown word").isEqualTo(Opportunity.Outcome.OPEN);
    }

    private Opportunity last(Id<Opportunity> id) {
        List<Opportunity> steps = stepsOf(id);
        assertThat(steps).as("CRM-9: changes told").isNotEmpty();
        return steps.get(steps.size() - 1);
    }

    private List<Opportunity> stepsOf(Id<Opportunity> id) {
        return everything().stream().filter(step -> step.id().equals(id)).toList();
    }
}
