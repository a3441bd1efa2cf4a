package io.concordat.testkit.fake.erp;

import io.concordat.adapter.erp.InvoiceSource;
import io.concordat.model.billing.Invoice;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.DocumentBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps posted invoices. */
record InvoiceBook(Agenda agenda, Map<Id<Invoice>, Invoice> documents) implements InvoiceSource, DocumentBook<Invoice> {

    InvoiceBook(Agenda agenda) {
        this(agenda, new LinkedHashMap<>());
    }

    @Override
    public List<Identifier> keysOf(Invoice document) {
        return document.appendix().externalRefs().stream()
                .map(ref -> ref.identifier())
                .toList();
    }
}
