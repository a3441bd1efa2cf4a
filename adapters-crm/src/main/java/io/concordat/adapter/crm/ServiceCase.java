package io.concordat.adapter.crm;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.billing.Invoice;
import io.concordat.model.document.Note;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.returns.Return;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Ref;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something people must look after for a customer: a question, a complaint, a delay. A record of the ports, not a contract.
 *
 * @param id canonical id, the same over all revisions
 * @param revision 1 for the first, higher for every change
 * @param subject what it is about
 * @param kind what kind of case, an open code, for example {@code DELAY}, {@code DAMAGE}, {@code BILLING}
 * @param priority how urgent
 * @param status where it stands
 * @param owner the desk or person that looks after it, may be personal; null when nobody does
 * @param texts what was said, oldest first
 * @param changedAt when it became so
 */
public record ServiceCase(
        Id<ServiceCase> id,
        int revision,
        Subject subject,
        Code kind,
        Priority priority,
        Status status,
        @Classified(PERSONAL) @Nullable String owner,
        List<Note> texts,
        OffsetDateTime changedAt) {

    /** How urgent a case is. */
    public enum Priority {
        /** When there is time. */
        LOW,
        /** In its turn. */
        NORMAL,
        /** Before others. */
        HIGH,
        /** At once. */
        URGENT
    }

    /** Where a case stands. */
    public enum Status {
        /** Nobody has begun. */
        OPEN,
        /** Somebody looks after it. */
        IN_PROGRESS,
        /** The customer or somebody else must do something. */
        WAITING,
        /** Solved, the customer may still object. */
        RESOLVED,
        /** Done. */
        CLOSED
    }

    /**
     * What a case is about, at least one of them.
     *
     * @param order the order or one of its lines
     * @param shipment the shipment or one of its lines
     * @param invoice the invoice or one of its lines
     * @param returnOrder the return or one of its lines
     */
    public record Subject(
            @Nullable Ref<SalesOrder> order,
            @Nullable Ref<Shipment> shipment,
            @Nullable Ref<Invoice> invoice,
            @Nullable Ref<Return> returnOrder) {

        /** Refuses a subject that names nothing. */
        public Subject {
            if (order == null && shipment == null && invoice == null && returnOrder == null) {
                throw new IllegalArgumentException(
                        "a case is about nothing: expected an order, a shipment, an invoice or a return");
            }
        }

        /** An order or one of its lines. */
        public static Subject of(Ref<SalesOrder> order) {
            return new Subject(order, null, null, null);
        }
    }

    /** Copies the list and refuses missing parts and a revision below 1. */
    public ServiceCase {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(priority, "priority");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(changedAt, "changedAt");
        texts = List.copyOf(texts);
        if (revision < 1) {
            throw new IllegalArgumentException(
                    "case " + id + " has revision " + revision + ": the first revision is 1");
        }
    }

    /** The next revision of it, at another status. */
    public ServiceCase next(Status other, OffsetDateTime at) {
        return new ServiceCase(id, revision + 1, subject, kind, priority, other, owner, texts, at);
    }

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
