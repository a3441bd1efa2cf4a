package io.concordat.testkit.fake.erp;

import io.concordat.adapter.erp.AvailabilityAnswer;
import io.concordat.adapter.erp.AvailabilityRequest;
import io.concordat.adapter.erp.PriceAnswer;
import io.concordat.adapter.erp.PriceRequest;
import io.concordat.adapter.erp.RequestedLine;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.party.Customer;
import io.concordat.model.value.Code;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Id;
import io.concordat.model.value.KnownCodes;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.model.value.UnitPrice;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers questions for prices and stock. */
final class Enquiries {

    private static final Code NO_PRICE = Code.of("PRICE", KnownCodes.REASON);

    private final Agenda agenda;
    private final ItemMaster items;
    private final Set<Id<Customer>> customers;
    private final Duration restock;

    Enquiries(Agenda agenda, ItemMaster items, Set<Id<Customer>> customers, Duration restock) {
        this.agenda = agenda;
        this.items = items;
        this.customers = customers;
        this.restock = restock;
    }

    PriceAnswer price(PriceRequest request, CallContext call) {
        return agenda.serve(call, () -> {
            requireKnown(request.customer());
            List<PriceAnswer.Line> lines =
                    request.lines().stream().map(line -> price(line, request)).toList();
            return new PriceAnswer(lines, agenda.now());
        });
    }

    private void requireKnown(@Nullable Ref<Customer> customer) {
        if (customer != null && !customers.contains(customer.id())) {
            throw new CallFailedException(new Failure.NotFound(
                    "customer " + customer.id() + " has no prices here: create it, or ask for list prices"));
        }
    }

    AvailabilityAnswer available(AvailabilityRequest request, CallContext call) {
        return agenda.serve(call, () -> {
            Refusal refusal = new Refusal();
            request.lines().forEach(line -> items.check(line, refusal));
            refusal.throwIfAny("stock cannot be told");
            Map<String, Quantity> available = items.available(request.lines());
            List<AvailabilityAnswer.Line> lines = request.lines().stream()
                    .map(line -> stock(line, Objects.requireNonNull(available.get(line.lineId()))))
                    .toList();
            return new AvailabilityAnswer(lines, agenda.now());
        });
    }

    private PriceAnswer.Line price(RequestedLine line, PriceRequest request) {
        UnitPrice price = items.price(line.item())
                .filter(one -> one.currency().equals(request.currency()))
                .filter(one -> one.per().unit().equals(line.quantity().unit()))
                .orElse(null);
        return new PriceAnswer.Line(line.lineId(), price, price == null ? NO_PRICE : null);
    }

    private AvailabilityAnswer.Line stock(RequestedLine line, Quantity available) {
        boolean enough = available.compareTo(line.quantity()) >= 0;
        DateWindow rest =
                enough ? null : DateWindow.on(agenda.now().plus(restock).toLocalDate());
        return new AvailabilityAnswer.Line(line.lineId(), available, rest);
    }
}
