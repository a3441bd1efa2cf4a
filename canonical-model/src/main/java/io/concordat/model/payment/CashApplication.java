package io.concordat.model.payment;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.billing.Invoice;
import io.concordat.model.constraint.ObeysRules;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Contract;
import io.concordat.model.document.Meta;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Money put to what it was paid for. Never changed: a mistake is undone by a second record that reverses the first.
 *
 * @param id canonical id
 * @param source the payment, or the credit, the money comes from
 * @param target what it is put to
 * @param amounts how much, in the target's currency
 * @param deduction canonical id of the deduction opened for what was paid short
 * @param decision who decided, when, by which rule
 * @param reversal what this record undoes
 * @param posted whether it is in the ledger
 * @param appendix references, notes, extensions
 * @param meta contract, revision, times
 */
@GeneratesBuilder
@ObeysRules
@Contract(name = "cash-application", version = "1.0.0")
public record CashApplication(
        Id<CashApplication> id,
        @Valid Ref<?> source,
        @Valid Target target,
        @Valid Amounts amounts,
        @Valid @Nullable Ref<?> deduction,
        @Valid Decision decision,
        @Valid @Nullable Reversal reversal,
        boolean posted,
        @Valid Appendix appendix,
        @Valid Meta meta) {

    /**
     * What money is put to.
     *
     * @param kind what
     * @param invoice the invoice, for {@code INVOICE}
     * @param document canonical id of another document
     */
    public record Target(
            Kind kind,
            @Valid @Nullable Ref<Invoice> invoice,
            @Valid @Nullable Ref<?> document) {

        /** What money can be put to. */
        public enum Kind {
            /** An invoice. */
            INVOICE,
            /** A debit memo. */
            DEBIT_MEMO,
            /** A deduction. */
            DEDUCTION,
            /** An order, before it is billed. */
            ORDER,
            /** The customer's account, for nothing in particular. */
            ON_ACCOUNT
        }

        /** An invoice. */
        public static Target of(Id<Invoice> invoice) {
            return new Target(Kind.INVOICE, Ref.to(invoice), null);
        }
    }

    /**
     * How much clears the target: applied + discountTaken + writeOff + toleranceAdjustment. All in the target's
     * currency, positive when they reduce what is open; a reversal has every sign turned.
     *
     * @param applied money
     * @param discountTaken cash discount
     * @param writeOff given up
     * @param overUnder paid too much, put on account; does not clear the target
     * @param toleranceAdjustment small difference booked away
     * @param fx exchange, when the payment has another currency
     */
    @GeneratesBuilder
    public record Amounts(
            Money applied,
            @Nullable Money discountTaken,
            @Nullable Money writeOff,
            @Nullable Money overUnder,
            @Nullable Money toleranceAdjustment,
            @Valid @Nullable Exchange fx) {

        /**
         * Exchange between the payment's and the target's currency.
         *
         * @param source amount taken from the payment
         * @param rate units of the target's currency for one of the source's
         * @param gainLoss what is left over, in the target's currency
         */
        public record Exchange(Money source, @Positive BigDecimal rate, Money gainLoss) {}

        /** Money alone. */
        public static Amounts of(Money applied) {
            return new Amounts(applied, null, null, null, null, null);
        }

        /** What of the target is cleared. */
        public Money clearing() {
            Money cleared = applied;
            for (Money part : new @Nullable Money[] {discountTaken, writeOff, toleranceAdjustment}) {
                cleared = part == null ? cleared : cleared.plus(part);
            }
            return cleared;
        }
    }

    /**
     * Who decided.
     *
     * @param at when
     * @param by the desk or system
     * @param rule the matching rule
     */
    public record Decision(
            OffsetDateTime at,
            @Classified(PERSONAL) @Size(min = 1, max = 100) String by,
            @Nullable @Size(max = 100) String rule) {
        /** Without the confidential values. */
        @Override
        public String toString() {
            return Discreet.text(this);
        }
    }

    /**
     * What a record undoes.
     *
     * @param of the record undone
     * @param reason why
     */
    public record Reversal(
            @Valid Ref<CashApplication> of, @Valid Code reason) {}

    /** Refuses missing parts. */
    public CashApplication {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(amounts, "amounts");
    }
}
