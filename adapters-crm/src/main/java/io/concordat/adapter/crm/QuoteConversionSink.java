package io.concordat.adapter.crm;

import io.concordat.adapter.KeyedSink;
import io.concordat.adapter.Promise;
import io.concordat.model.call.CallContext;

/** Tells the CRM which order an accepted quote became. */
@Promise(
        number = "CRM-10",
        text = "a quote becomes one order, under whatever keys it is told; another order for it fails as `CONFLICT`.")
@Promise(
        number = "CRM-11",
        text =
                "an order that is not what was accepted, in its lines, alternatives or quantities, fails as `REJECTED` with a"
                        + " reason for each line; so does one of a quote nobody accepted. Nothing is converted then.")
@Promise(
        number = "CRM-12",
        text = "afterwards the quote is `CONVERTED` in the CRM, and its acceptance names the order.")
@Promise(number = "CRM-13", text = "a conversion of a quote that the CRM does not have fails as `NOT_FOUND`.")
public interface QuoteConversionSink extends KeyedSink<QuoteConversionReceipt> {

    /** Converts as named by {@code call.key()}. */
    QuoteConversionReceipt convert(QuoteConversion conversion, CallContext call);
}
