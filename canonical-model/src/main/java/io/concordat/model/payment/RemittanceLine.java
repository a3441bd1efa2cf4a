package io.concordat.model.payment;

import static io.concordat.model.Classification.PAYMENT;
import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.value.Code;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is paid of one document.
 *
 * @param lineId unique within the advice
 * @param document which document
 * @param gross what it is over; negative for a credit the payer uses
 * @param discountTaken cash discount, 0 or more
 * @param adjustments what was kept back or added, and why
 * @param net what is paid = gross − discountTaken − adjustments
 * @param balance what the payer says is left to pay of the document; null when not said
 */
@GeneratesBuilder
public record RemittanceLine(
        @Size(min = 1, max = 50) String lineId,
        @Valid Document document,
        Money gross,
        @Nullable Money discountTaken,
        List<@Valid Adjustment> adjustments,
        Money net,
        @Nullable Money balance) {

    /** What kind of document is paid. */
    public enum Kind {

        /** An invoice. */
        INVOICE,

        /** A credit memo, used up by the payment. */
        CREDIT_MEMO,

        /** A document of the customer's own, for example its debit note. */
        CUSTOMER_DOCUMENT,

        /** An order, paid ahead. */
        ORDER
    }

    /**
     * A document as the payer names it.
     *
     * @param kind what kind
     * @param number its number as the payer wrote it
     * @param matched the document we know it as; null until it is matched
     */
    public record Document(
            Kind kind,
            @Size(min = 1, max = 100) String number,
            @Valid @Nullable Ref<?> matched) {

        /** Refuses missing parts. */
        public Document {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(number, "number");
        }
    }

    /**
     * What the payer kept back or added.
     *
     * @param amount positive when it reduces what is paid
     * @param reason our reason, {@link io.concordat.model.value.KnownCodes#REASON}; null until somebody said
     * @param customerReason the payer's own code, as sent
     * @param reference the payer's number of the claim
     * @param proofUri where its papers lie
     */
    @GeneratesBuilder
    public record Adjustment(
            Money amount,
            @Valid @Nullable Code reason,
            @Valid @Nullable Code customerReason,
            @Classified(PAYMENT) @Nullable @Size(max = 100) String reference,

            @Classified(PERSONAL) @Nullable @Size(max = 2000)
            String proofUri) {

        /** Refuses a missing amount. */
        public Adjustment {
            Objects.requireNonNull(amount, "amount");
        }

        /** Without the confidential values. */
        @Override
        public String toString() {
            return Discreet.text(this);
        }
    }

    /** Copies the list and refuses missing parts. */
    public RemittanceLine {
        Objects.requireNonNull(lineId, "lineId");
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(gross, "gross");
        Objects.requireNonNull(net, "net");
        adjustments = List.copyOf(adjustments);
    }
}
