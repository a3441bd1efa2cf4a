package com.acme.concordat;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.concordat.master.AcmeCustomers;
import io.concordat.adapter.erp.CustomerSource;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Meta;
import io.concordat.model.document.MetaBuilder;
import io.concordat.model.document.Producer;
import io.concordat.model.party.CommercialDefaultsBuilder;
import io.concordat.model.party.CreditProfile;
import io.concordat.model.party.CreditProfileBuilder;
import io.concordat.model.party.Customer;
import io.concordat.model.party.CustomerBuilder;
import io.concordat.model.party.CustomerStatus;
import io.concordat.model.party.PartyKind;
import io.concordat.model.party.TaxId;
import io.concordat.model.terms.PaymentTerms;
import io.concordat.model.value.Code;
import io.concordat.model.value.ExternalRef;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Money;
import io.concordat.model.value.SystemRole;
import io.concordat.testkit.tck.erp.CustomerSourceTck;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AcmeCustomersTest extends CustomerSourceTck {

    private static final OffsetDateTime CHANGED = OffsetDateTime.parse("2026-02-03T09:30:15Z");

    @AutoClose
    private final AcmeBench acme = new AcmeBench();

    private int made;

    @Override
    protected CustomerSource port() {
        return new AcmeCustomers(acme.client());
    }

    @Override
    protected Clock clock() {
        return acme.clock;
    }

    @Override
    protected Customer existing() {
        made++;
        acme.server.accounts().put("""
                {"accountNo": "20NN", "partnerRef": "cust-20NN", "rev": 3, "changedAt": "2026-02-03T09:30:15Z",
                 "name": "Example NN", "shortName": "Ex NN", "person": false, "state": "H", "stateWhy": "OVERDUE",
                 "keys": [{"scheme": "GLN", "number": "87123450000NN"}, {"scheme": "KVK", "number": "NN"},
                          {"scheme": "CHAIN", "number": "7"}],
                 "vatNumbers": [{"country": "NL", "number": "NL000000000B01"}],
                 "currency": "EUR", "payDays": 30, "limit": 25000.00, "colour": "unknown to the adapter"}""".replace("NN", nn()));
        return customer();
    }

    @Override
    protected Identifier keyOf(Customer customer) {
        return customer.identity().identifiers().get(1);
    }

    /** All of them belong to one chain. */
    @Override
    protected Identifier ambiguousKey() {
        existing();
        existing();
        return Identifier.of("urn:acme:scheme:CHAIN", "7");
    }

    private String nn() {
        return String.valueOf(10 + made);
    }

    private Customer customer() {
        Identifier number = Identifier.of("urn:acme:acme-eu1:account", "20" + nn(), "ACCOUNT");
        Producer producer = Producer.of("acme-eu1", SystemRole.ERP);
        return CustomerBuilder.builder()
                .id(Id.of("cust-20" + nn()))
                .identity(new Customer.Identity(
                        PartyKind.ORGANISATION,
                        "Example " + nn(),
                        List.of("Ex " + nn()),
                        List.of(
                                number,
                                Identifier.of("urn:gs1:gln", "87123450000" + nn(), "GLN"),
                                Identifier.of("urn:acme:scheme:KVK", nn()),
                                Identifier.of("urn:acme:scheme:CHAIN", "7")),
                        null))
                .status(CustomerStatus.ON_HOLD)
                .statusReason(Code.of("OVERDUE", "urn:acme:why"))
                .defaults(CommercialDefaultsBuilder.builder()
                        .currency(Money.currency("EUR"))
                        .paymentTerms(PaymentTerms.net(30))
                        .build())
                .creditAndTax(new Customer.CreditAndTax(
                        CreditProfileBuilder.builder()
                                .limit(Money.of("25000.00", "EUR"))
                                .status(CreditProfile.Status.UNCHECKED)
                                .asOf(CHANGED)
                                .build(),
                        List.of(),
                        List.of(new TaxId("VAT", "NL000000000B01", "NL", null))))
                .appendix(Appendix.of(ExternalRef.of(number, SystemRole.ERP)))
                .meta(MetaBuilder.builder(Meta.first(Customer.class, producer, CHANGED))
                        .revision(3)
                        .build())
                .build();
    }
}
