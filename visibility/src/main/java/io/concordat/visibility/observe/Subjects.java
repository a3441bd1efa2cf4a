package io.concordat.visibility.observe;

import io.concordat.model.billing.Invoice;
import io.concordat.model.billing.InvoiceLine;
import io.concordat.model.dispute.Dispute;
import io.concordat.model.event.CashEvent;
import io.concordat.model.event.CorrectionEvent;
import io.concordat.model.event.CreditEvent;
import io.concordat.model.event.CreditMemoEvent;
import io.concordat.model.event.DisputeEvent;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventData;
import io.concordat.model.event.InventoryEvent;
import io.concordat.model.event.InvoiceEvent;
import io.concordat.model.event.OrderEvent;
import io.concordat.model.event.OrderLineQuantity;
import io.concordat.model.event.PaymentEvent;
import io.concordat.model.event.PickEvent;
import io.concordat.model.event.QuoteEvent;
import io.concordat.model.event.ReturnEvent;
import io.concordat.model.event.ShipmentEvent;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.payment.CashApplication;
import io.concordat.model.value.Ref;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an event is about: the orders it names, the documents it is of, and the documents it ties to them. Correlation goes
 * along these typed paths only; documents that happen to be shared tie no orders together.
 *
 * @param orders canonical ids of orders it names itself
 * @param documents canonical ids of shipments, invoices, payments and the like it is about
 * @param links further documents that belong to those
 */
record Subjects(Set<String> orders, Set<String> documents, Set<String> links) {

    static Subjects of(Event<?> event) {
        Collector found = new Collector();
        found.visit(event.data());
        return new Subjects(found.orders, found.documents, found.links);
    }

    private static final class Collector {

        private final Set<String> orders = new LinkedHashSet<>();
        private final Set<String> documents = new LinkedHashSet<>();
        private final Set<String> links = new LinkedHashSet<>();

        void visit(EventData data) {
            if (data instanceof OrderEvent event) {
                orders.add(event.order().id().value());
            } else if (data instanceof CreditEvent event) {
                orders.add(event.order().id().value());
            } else if (data instanceof InventoryEvent event) {
                orders.add(event.orderLine().id().value());
            } else if (data instanceof PickEvent event) {
                orders.add(event.order().id().value());
            } else if (data instanceof ShipmentEvent event) {
                shipment(event);
            } else if (data instanceof InvoiceEvent event) {
                invoice(event);
            } else {
                money(data);
            }
        }

        private void money(EventData data) {
            if (data instanceof CreditMemoEvent.Posted event) {
                lines(event.lines());
                event.snapshot().header().references().orders().forEach(this::order);
                document(event.invoice());
            } else if (data instanceof ReturnEvent event) {
                lines(event.lines());
                documents.add(event.returnOrder().id().value());
            } else if (data instanceof QuoteEvent event) {
                quote(event);
            } else if (data instanceof DisputeEvent event) {
                dispute(event);
            } else if (data instanceof PaymentEvent event) {
                payment(event);
            } else if (data instanceof CashEvent event) {
                cash(event.snapshot());
            } else if (data instanceof CorrectionEvent.Corrected event) {
                event.corrected().forEach(ref -> documents.add(ref.toString()));
            }
        }

        private void quote(QuoteEvent event) {
            documents.add(event.quote().id().value());
            if (event instanceof QuoteEvent.Accepted accepted) {
                accepted.acceptance().orders().forEach(this::order);
            }
        }

        private void dispute(DisputeEvent event) {
            Dispute snapshot = Documents.snapshotOf(event);
            if (snapshot != null) {
                snapshot.subject().orders().forEach(this::order);
                snapshot.subject().invoices().forEach(this::document);
                links.add(event.dispute().id().value());
            }
            documents.add(event.dispute().id().value());
        }

        private void shipment(ShipmentEvent event) {
            documents.add(event.shipment().id().value());
            Shipment snapshot = Documents.snapshotOf(event);
            if (snapshot != null) {
                snapshot.orders().forEach(order -> orders.add(order.value()));
            }
        }

        private void invoice(InvoiceEvent event) {
            documents.add(event.invoice().id().value());
            if (event instanceof InvoiceEvent.Posted posted) {
                Invoice snapshot = posted.snapshot();
                snapshot.header()
                        .references()
                        .orders()
                        .forEach(ref -> orders.add(ref.id().value()));
                for (InvoiceLine line : snapshot.lines()) {
                    order(line.orderLine());
                }
            }
        }

        private void payment(PaymentEvent event) {
            if (event instanceof PaymentEvent.Reminded reminded) {
                orders.add(reminded.order().id().value());
            } else if (event instanceof PaymentEvent.Stated stated) {
                documents.add(stated.payment().id().value());
                stated.orders().forEach(ref -> orders.add(ref.id().value()));
            } else if (event instanceof PaymentEvent.Cleared cleared) {
                documents.add(cleared.payment().id().value());
            } else if (event instanceof PaymentEvent.Returned returned) {
                documents.add(returned.payment().id().value());
            }
        }

        private void cash(CashApplication application) {
            document(application.target().invoice());
            if (application.target().kind() == CashApplication.Target.Kind.ORDER) {
                order(application.target().document());
            }
            links.add(application.source().id().value());
        }

        private void lines(Collection<OrderLineQuantity> lines) {
            lines.forEach(line -> order(line.orderLine()));
        }

        private void order(@Nullable Ref<?> ref) {
            if (ref != null) {
                orders.add(ref.id().value());
            }
        }

        private void document(@Nullable Ref<?> ref) {
            if (ref != null) {
                documents.add(ref.id().value());
            }
        }
    }

    /** Everything the event is to be found under. */
    List<String> keys() {
        Set<String> keys = new LinkedHashSet<>(orders);
        keys.addAll(documents);
        return List.copyOf(keys);
    }
}
