package io.concordat.adapter.crm;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Customer;
import io.concordat.model.quote.Quote;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A chance to sell, as the CRM has it. A record of the ports, not a contract.
 *
 * @param id canonical id
 * @param revision 1 for the first, higher for every change
 * @param account who may buy
 * @param name what people call it, may be personal
 * @param stage the CRM's own word for how far it is, as it stands there
 * @param outcome what the word means
 * @param forecast what is hoped for; null when nobody said
 * @param quotes the quotes sent for it, may be empty
 * @param orders the orders made of it, may be empty
 * @param changedAt when it became so
 */
public record Opportunity(
        Id<Opportunity> id,
        int revision,
        Ref<Customer> account,
        @Classified(PERSONAL) String name,
        Code stage,
        Outcome outcome,
        @Nullable Forecast forecast,
        List<Ref<Quote>> quotes,
        List<Ref<SalesOrder>> orders,
        OffsetDateTime changedAt) {

    /** What became of an opportunity. */
    public enum Outcome {
        /** Nothing yet. */
        OPEN,
        /** The customer buys. */
        WON,
        /** The customer does not buy. */
        LOST
    }

    /**
     * What is hoped for.
     *
     * @param amount how much; null when nobody said
     * @param probabilityPercent how likely, 0 to 100; null when nobody said
     * @param expectedClose when it will be decided; null when nobody said
     */
    public record Forecast(
            @Nullable Money amount,
            @Nullable BigDecimal probabilityPercent,
            @Nullable LocalDate expectedClose) {

        /** Refuses a probability that is none. */
        public Forecast {
            if (probabilityPercent != null
                    && (probabilityPercent.signum() < 0 || probabilityPercent.compareTo(BigDecimal.valueOf(100)) > 0)) {
                throw new IllegalArgumentException("an opportunity is likely to " + probabilityPercent.toPlainString()
                        + " per cent: expected 0 to 100");
            }
        }
    }

    /** Copies the lists and refuses missing parts and a revision below 1. */
    public Opportunity {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(changedAt, "changedAt");
        quotes = List.copyOf(quotes);
        orders = List.copyOf(orders);
        if (revision < 1) {
            throw new IllegalArgumentException(
                    "opportunity " + id + " has revision " + revision + ": the first revision is 1");
        }
    }

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
