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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Money a customer paid or is paying.
 *
 * @param id canonical id
 * @param number the payment's number
 * @param parties who pays whom
 * @param method UNCL 4461
 * @param amount how much, more than zero
 * @param dates received, value, settlement
 * @param status where it stood when this was written
 * @param trace bank, processor and remittance keys, returns
 * @param appendix references, notes, extensions
 * @param meta contract, revision, times
 */
@GeneratesBuilder
@ObeysRules
@Contract(name = "payment", version = "1.0.0")
public record Payment(
        Id<Payment> id,
        @Size(min = 1, max = 50) String number,
        @Valid Parties parties,
        @Valid @Nullable Code method,
        Money amount,
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
     * The days of a payment.
     *
     * @param received when it came in
     * @param value when it counts for interest
     * @param settlement when it is final
     */
    public record Dates(
            LocalDate received,
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
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(status, "status");
    }

    /** What came back, oldest first. */
    public List<Return> returns() {
        return trace.returns();
    }
}
