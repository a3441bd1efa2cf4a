package io.concordat.testkit.fake.crm;

import io.concordat.adapter.crm.AcceptedOffer;
import io.concordat.adapter.crm.QuoteConversion;
import io.concordat.adapter.crm.QuoteConversionReceipt;
import io.concordat.adapter.crm.QuoteConversionSink;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.quote.Quote;
import io.concordat.model.quote.QuoteAcceptance;
import io.concordat.model.quote.QuoteBuilder;
import io.concordat.model.quote.QuoteHeaderBuilder;
import io.concordat.model.status.QuoteStatus;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.KnownCodes;
import io.concordat.model.value.Ref;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.Deduplication;
import io.concordat.testkit.fake.KeyedEffects;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Notes which order an accepted quote became. */
final class QuoteDesk implements QuoteConversionSink {

    private final Agenda agenda;
    private final QuoteBook quotes;
    private final OpportunityBook opportunities;
    private final KeyedEffects<QuoteConversion, QuoteConversionReceipt> effects;
    private final Map<Id<Quote>, QuoteConversionReceipt> converted = new LinkedHashMap<>();

    QuoteDesk(Deduplication deduplication, Agenda agenda, QuoteBook quotes, OpportunityBook opportunities) {
        this.agenda = agenda;
        this.quotes = quotes;
        this.opportunities = opportunities;
        this.effects = new KeyedEffects<>(deduplication);
    }

    @Override
    public QuoteConversionReceipt convert(QuoteConversion conversion, CallContext call) {
        return agenda.serve(call, () -> effects.once(call.key(), conversion, () -> take(conversion)));
    }

    @Override
    public Optional<QuoteConversionReceipt> find(IdempotencyKey key, CallContext call) {
        return agenda.serve(call, () -> effects.find(key));
    }

    Map<Id<Quote>, Id<SalesOrder>> converted() {
        Map<Id<Quote>, Id<SalesOrder>> orders = new LinkedHashMap<>();
        converted.forEach((quote, receipt) -> orders.put(quote, receipt.order().id()));
        return orders;
    }

    private QuoteConversionReceipt take(QuoteConversion conversion) {
        Quote quote = quotes.documents().get(conversion.quote().id());
        if (quote == null) {
            throw new CallFailedException(
                    new Failure.NotFound("quote " + conversion.quote() + " is not known here: nothing was converted"));
        }
        QuoteConversionReceipt before = converted.get(quote.id());
        if (before != null) {
            return again(before, conversion);
        }
        List<Failure.Rejected.Reason> reasons = whyNot(quote, conversion.order());
        if (!reasons.isEmpty()) {
            throw new CallFailedException(new Failure.Rejected(
                    "quote " + quote.id() + " did not become order "
                            + conversion.order().id(),
                    reasons));
        }
        Ref<SalesOrder> order = Ref.to(conversion.order().id());
        QuoteConversionReceipt receipt = new QuoteConversionReceipt(Ref.to(quote.id()), order, agenda.now(), List.of());
        converted.put(quote.id(), receipt);
        quotes.documents().put(quote.id(), won(quote, order));
        opportunities.win(quote.id(), order);
        return receipt;
    }

    private static QuoteConversionReceipt again(QuoteConversionReceipt before, QuoteConversion conversion) {
        if (!before.order().id().equals(conversion.order().id())) {
            throw new CallFailedException(new Failure.Conflict(
                    "quote " + before.quote() + " became order " + before.order()
                            + " already: a quote becomes one order",
                    null,
                    null));
        }
        return before;
    }

    private static List<Failure.Rejected.Reason> whyNot(Quote quote, SalesOrder order) {
        QuoteAcceptance acceptance = quote.acceptance();
        return acceptance == null
                ? List.of(new Failure.Rejected.Reason(
                        Code.of("NOT_ACCEPTED", KnownCodes.REASON), null, "nobody accepted the quote"))
                : new AcceptedOffer(quote, acceptance).deviations(order);
    }

    private Quote won(Quote quote, Ref<SalesOrder> order) {
        QuoteAcceptance taken = Objects.requireNonNull(quote.acceptance());
        return QuoteBuilder.builder(quote)
                .header(QuoteHeaderBuilder.builder(quote.header())
                        .status(QuoteStatus.CONVERTED)
                        .build())
                .acceptance(new QuoteAcceptance(taken.by(), taken.at(), taken.lines(), List.of(order)))
                .meta(quote.meta().next(quote.meta().producer(), agenda.now()))
                .build();
    }
}
