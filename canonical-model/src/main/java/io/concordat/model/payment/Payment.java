package io.concordat.model.payment;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.constraint.ObeysRules;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Contract;
import io.concordat.model.document.Meta;
import io.concordat.model.party.Party;
import io.concordat.model.status.PaymentStatus;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Money a customer paid or is paying, by card, transfer, direct debit or cash alike.
 *
 * <p>Second major: the first had one sum, which could not tell what was promised from what was taken and what was given
 * back, and every payment had to claim a day on which it was received.
 *
 * @param id canonical id
 * @param number the payment's number
 * @param parties who pays whom
 * @param method UNCL 4461
 * @param amounts what was asked for, reserved, taken and given back
 * @param dates received, value, settlement
 * @param status where it stood when this was written
 * @param trace bank, processor and remittance keys, returns
 * @param appendix references, notes, extensions
 * @param meta contract, revision, times
 */
@GeneratesBuilder
@ObeysRules
@Contract(name = "payment", version = "2.0.0")
public record Payment(
        Id<Payment> id,
        @Size(min = 1, max = 50) String number,
        @Valid Parties parties,
        @Valid @Nullable Code method,
        @Valid Amounts amounts,
        Dates dates,
        PaymentStatus status,
        @Valid PaymentTrace trace,
        @Valid Appendix appendix,
        @Valid Meta meta) {

    /**
     * Who pays whom.
     *
     * @param payer who pays
     * @param payee who is paid; null for us
     */
    public record Parties(
            @Valid @Nullable Party payer, @Valid @Nullable Party payee) {}

    /**
     * How much, each step for itself, all in one currency. A transfer has {@code captured} only; a card payment
     * authorised for 100, captured for 60 and refunded by 10 has all three. Absent is not zero: it is not known, or there
     * was no such step.
     *
     * @param requested what the payer was asked for
     * @param authorised what the payer's bank reserved, in all
     * @param captured what came in, or was taken of what was reserved, in all
     * @param refunded what went back to the payer of what came in, in all, charged-back amounts included
     */
    @GeneratesBuilder
    public record Amounts(
            @Nullable Money requested,
            @Nullable Money authorised,
            @Nullable Money captured,
            @Nullable Money refunded) {

        /** Refuses a payment of no amount at all. */
        public Amounts {
            if (requested == null && authorised == null && captured == null) {
                throw new IllegalArgumentException(
                        "a payment without an amount: expected what was requested, authorised or captured");
            }
        }

        /** Money that came in and stays, such as a bank transfer. */
        public static Amounts captured(Money amount) {
            return new Amounts(null, null, amount, null);
        }

        /** Money that is reserved and not taken yet. */
        public static Amounts authorised(Money amount) {
            return new Amounts(null, amount, null, null);
        }

        /** The amount people name the payment by: what came in, before that what is reserved, before that what was asked for. */
        public Money headline() {
            Money first = null;
            for (Money step : new @Nullable Money[] {captured, authorised, requested}) {
                if (step != null && step.signum() != 0) {
                    return step;
                }
                first = first == null ? step : first;
            }
            return Objects.requireNonNull(first, "an amount");
        }

        /** The currency of the payment. */
        public Currency currency() {
            return headline().currency();
        }
    }

    /**
     * The days of a payment.
     *
     * @param received when it came in; null while it has not
     * @param value when it counts for interest
     * @param settlement when it is final
     */
    public record Dates(
            @Nullable LocalDate received,
            @Nullable LocalDate value,
            @Nullable LocalDate settlement) {}

    /**
     * A payment that came back.
     *
     * @param reason why, for example {@code NSF}
     * @param on when
     * @param fee what it cost us
     */
    public record Return(
            @Valid Code reason, LocalDate on, @Nullable Money fee) {}

    /** Refuses missing parts. */
    public Payment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(amounts, "amounts");
        Objects.requireNonNull(status, "status");
    }

    /** The amount people name it by, see {@link Amounts#headline()}. */
    public Money amount() {
        return amounts.headline();
    }

    /**
     * The amount that counts in the books: what came in less what went back. Nothing while it has not come in, and nothing
     * of a payment that failed or was charged back.
     */
    public Money kept() {
        Money captured = amounts.captured();
        if (captured == null || status == PaymentStatus.FAILED || status == PaymentStatus.CHARGEBACK_LOST) {
            return Money.zero(amounts.currency());
        }
        Money refunded = amounts.refunded();
        return refunded == null || !refunded.currency().equals(captured.currency())
                ? captured
                : captured.minus(refunded);
    }

    /** What came back, oldest first. */
    public List<Return> returns() {
        return trace.returns();
    }
}
