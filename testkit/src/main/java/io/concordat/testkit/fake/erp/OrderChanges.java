package io.concordat.testkit.fake.erp;

import io.concordat.adapter.erp.OrderChangeAcknowledgement;
import io.concordat.adapter.erp.OrderChangeSink;
import io.concordat.model.amend.Amended;
import io.concordat.model.amend.Amendments;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.change.ChangeResponse;
import io.concordat.model.change.ChangeResponse.Decision;
import io.concordat.model.change.ChangeResponse.LineResult;
import io.concordat.model.change.ChangeResponse.Result;
import io.concordat.model.change.OrderChange;
import io.concordat.model.change.OrderChangeBuilder;
import io.concordat.model.document.Producer;
import io.concordat.model.order.OrderAmounts;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.order.SalesOrderBuilder;
import io.concordat.model.pricing.Totals;
import io.concordat.model.rule.Rules;
import io.concordat.model.rule.Violation;
import io.concordat.model.value.Ref;
import io.concordat.model.value.SystemRole;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.KeyedEffects;
import io.concordat.testkit.fake.billing.RevisedAmounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Changes what is in the order book, line by line. */
final class OrderChanges implements OrderChangeSink {

    private final Producer producer;
    private final Agenda agenda;
    private final OrderBook orders;
    private final ItemMaster items;
    private final KeyedEffects<OrderChange, OrderChangeAcknowledgement> effects;
    private final List<OrderChangeAcknowledgement> acknowledgements = new ArrayList<>();

    OrderChanges(ErpSetup setup, Agenda agenda, OrderBook orders, ItemMaster items) {
        this.producer = Producer.of(setup.name(), SystemRole.ERP);
        this.agenda = agenda;
        this.orders = orders;
        this.items = items;
        this.effects = new KeyedEffects<>(setup.deduplication());
    }

    @Override
    public OrderChangeAcknowledgement change(OrderChange change, CallContext call) {
        return agenda.serve(call, () -> effects.once(call.key(), change, () -> book(change)));
    }

    @Override
    public Optional<OrderChangeAcknowledgement> find(IdempotencyKey key, CallContext call) {
        return agenda.serve(call, () -> effects.find(key));
    }

    List<OrderChangeAcknowledgement> acknowledgements() {
        return List.copyOf(acknowledgements);
    }

    int repeats() {
        return effects.repeats();
    }

    private OrderChangeAcknowledgement book(OrderChange change) {
        BookedOrder booked = orders.inForce(change.base().order(), change.base().revision());
        refuseBroken("change " + change.id(), Rules.check(change));
        LineChanges judge = new LineChanges(booked, items, producer, agenda.now());
        List<LineResult> results = judge.results(change);
        SalesOrder next = revision(booked, change, results);
        refuseBroken("order " + next.id() + " as changed", Rules.check(next));
        booked.revise(next);
        items.follow(booked);
        OrderChangeAcknowledgement answer = new OrderChangeAcknowledgement(
                Ref.to(change.id()),
                new Ref<>(next.id(), List.of(), null, next.meta().revision(), null),
                response(change, results, next),
                List.of());
        acknowledgements.add(answer);
        return answer;
    }

    private SalesOrder revision(BookedOrder booked, OrderChange change, List<LineResult> results) {
        OrderChange answered = OrderChangeBuilder.builder(change)
                .response(new ChangeResponse(Decision.CONDITIONALLY_ACCEPTED, agenda.now(), null, null, results, null))
                .build();
        Amended amended = Amendments.apply(booked.inProgress(), answered, producer, agenda.now());
        refuseBroken("change " + change.id() + " as a whole", amended.violations());
        SalesOrder next = Objects.requireNonNull(amended.order());
        return SalesOrderBuilder.builder(next).amounts(RevisedAmounts.of(next)).build();
    }

    private ChangeResponse response(OrderChange change, List<LineResult> results, SalesOrder next) {
        OrderAmounts wished = change.amounts();
        boolean asWished =
                wished == null || isSame(wished.totals(), next.amounts().totals());
        boolean all = results.stream().allMatch(line -> line.result() == Result.ACCEPTED);
        return new ChangeResponse(
                all && asWished ? Decision.ACCEPTED : Decision.CONDITIONALLY_ACCEPTED,
                agenda.now(),
                producer.system(),
                null,
                results,
                wished != null && asWished ? null : next.amounts());
    }

    private static boolean isSame(Totals one, Totals other) {
        return one.netBeforeTax().isSameValueAs(other.netBeforeTax())
                && one.tax().isSameValueAs(other.tax())
                && one.payable().isSameValueAs(other.payable());
    }

    private static void refuseBroken(String what, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new CallFailedException(
                    new Failure.ContractMismatch(what + " breaks its rules: nothing was changed", violations));
        }
    }
}
