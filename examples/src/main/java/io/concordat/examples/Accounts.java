package io.concordat.examples;

import io.concordat.model.document.Appendix;
import io.concordat.model.document.Meta;
import io.concordat.model.document.Producer;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Customer;
import io.concordat.model.party.CustomerStatus;
import io.concordat.model.party.Party;
import io.concordat.model.party.PartyKind;
import io.concordat.model.value.Id;
import io.concordat.model.value.SystemRole;
import java.util.List;
import java.util.Objects;

/** The CRM account of an order's buyer, opened beforehand under the keys the buyer writes on the order. */
public final class Accounts {

    private Accounts() {}

    /** The account of the buyer of an order. */
    public static Customer accountFor(SalesOrder order) {
        Party buyer = order.parties().soldTo();
        String name = Objects.requireNonNullElse(
                buyer.legalName(), Objects.requireNonNullElse(buyer.tradingName(), "Customer"));
        Id<Customer> id = Id.derived("cu", buyer.identifiers().toString());
        return new Customer(
                id,
                new Customer.Identity(PartyKind.ORGANISATION, name, List.of(), buyer.identifiers(), null),
                CustomerStatus.ACTIVE,
                null,
                List.of(),
                List.of(),
                null,
                null,
                Appendix.EMPTY,
                Meta.first(
                        Customer.class,
                        Producer.of("crm", SystemRole.CRM),
                        order.header().orderedAt()));
    }
}
