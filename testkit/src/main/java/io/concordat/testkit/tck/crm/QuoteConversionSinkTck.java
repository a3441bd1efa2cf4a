package io.concordat.testkit.tck.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.crm.QuoteConversion;
import io.concordat.adapter.crm.QuoteConversionReceipt;
import io.concordat.adapter.crm.QuoteConversionSink;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.Failure;
import io.concordat.model.call.FailureKind;
import io.concordat.model.order.SalesOrderBuilder;
import io.concordat.model.quote.Quote;
import io.concordat.model.quote.QuoteAcceptance;
import io.concordat.model.status.QuoteStatus;
import io.concordat.model.value.Id;
import io.concordat.model.value.Ref;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.KeyedSinkTck;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link QuoteConversionSink} promises. A conversion to test with is of a quote that was accepted, as accepted. */
@Proves(QuoteConversionSink.class)
public abstract class QuoteConversionSinkTck
        extends KeyedSinkTck<QuoteConversionSink, QuoteConversion, QuoteConversionReceipt> {

    /** For the test framework. */
    protected QuoteConversionSinkTck() {}

    /** A conversion of a quote of which an alternative was accepted, into an order of that alternative. */
    protected abstract QuoteConversion ofAnAlternative();

    /** A conversion of an accepted quote into an order with one line that was not accepted so. */
    protected abstract QuoteConversion notAsAccepted();

    /** A conversion of a quote that nobody accepted. */
    protected abstract QuoteConversion notAccepted();

    /** A quote as the CRM has it now. */
    protected abstract Quote inCrm(Id<Quote> quote);

    @Override
    protected final QuoteConversionReceipt send(
            QuoteConversionSink port, QuoteConversion conversion, CallContext call) {
        return port.convert(conversion, call);
    }

    @Test
    void crm10BecomesOneOrderUnderTwoKeys() {
        QuoteConversion conversion = document();
        port().convert(conversion, call());
        port().convert(conversion, call());
        assertThat(effectsOf(conversion)).as("CRM-10: orders of the quote").isEqualTo(1);
    }

    @Test
    void crm10RefusesASecondOrder() {
        QuoteConversion conversion = document();
        port().convert(conversion, call());
        QuoteConversion other = new QuoteConversion(
                conversion.quote(),
                SalesOrderBuilder.builder(conversion.order())
                        .id(Id.of("tck-another-order"))
                        .build());
        assertThat(kindOf(call -> port().convert(other, call), call()))
                .as("CRM-10: failure of another order for the quote")
                .isEqualTo(FailureKind.CONFLICT);
    }

    @Test
    void crm11TakesTheAlternativeThatWasAccepted() {
        QuoteConversion conversion = ofAnAlternative();
        assertThat(failureOf(call -> port().convert(conversion, call), call()))
                .as("CRM-11: failure of an order of the alternative that was accepted")
                .isNull();
    }

    @Test
    void crm11RefusesWhatWasNotAccepted() {
        QuoteConversion conversion = notAsAccepted();
        assertThat(failureOf(call -> port().convert(conversion, call), call()))
                .as("CRM-11: failure of an order that is not what was accepted")
                .isInstanceOfSatisfying(
                        Failure.Rejected.class,
                        rejected -> assertThat(rejected.reasons())
                                .as("CRM-11: reasons, with their lines")
                                .isNotEmpty()
                                .allMatch(reason -> reason.lineId() != null));
        QuoteConversion unwanted = notAccepted();
        assertThat(kindOf(call -> port().convert(unwanted, call), call()))
                .as("CRM-11: failure for a quote that nobody accepted")
                .isEqualTo(FailureKind.REJECTED);
    }

    @Test
    void crm12NamesTheOrderOnTheQuote() {
        QuoteConversion conversion = document();
        port().convert(conversion, call());
        Quote converted = inCrm(conversion.quote().id());
        assertThat(converted.header().status())
                .as("CRM-12: status of the quote")
                .isEqualTo(QuoteStatus.CONVERTED);
        QuoteAcceptance acceptance = converted.acceptance();
        assertThat(acceptance == null ? List.of() : acceptance.orders())
                .as("CRM-12: orders of the quote")
                .isEqualTo(List.of(Ref.to(conversion.order().id())));
    }

    @Test
    void crm13DoesNotKnowAQuoteThatIsNotThere() {
        QuoteConversion unknown = new QuoteConversion(
                Ref.to(Id.of("tck-nobody-has-this-id")), document().order());
        assertThat(kindOf(call -> port().convert(unknown, call), call()))
                .as("CRM-13: failure for an unknown quote")
                .isEqualTo(FailureKind.NOT_FOUND);
    }
}
