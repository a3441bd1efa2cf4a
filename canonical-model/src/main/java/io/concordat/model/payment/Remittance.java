package io.concordat.model.payment;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.constraint.ObeysRules;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Contract;
import io.concordat.model.document.Meta;
import io.concordat.model.party.Party;
import io.concordat.model.status.RemittanceStatus;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a customer says a payment is for, and what it kept back (UBL RemittanceAdvice, X12 820).
 *
 * <p>Immutable and thread-safe. All amounts have {@code header.currency}.
 *
 * @param id canonical id
 * @param header number, channel, day, currency
 * @param payer who pays
 * @param payment the payment it belongs to; null when that has not come yet
 * @param lines what is paid, at least one
 * @param totals what it comes to
 * @param status how far it was matched when this was written
 * @param appendix references, notes, extensions
 * @param meta contract, revision, times
 */
@GeneratesBuilder
@ObeysRules
@Contract(name = "remittance", version = "1.0.0")
public record Remittance(
        Id<Remittance> id,
        @Valid Header header,
        @Valid Party payer,
        @Valid @Nullable Ref<Payment> payment,
        @Size(min = 1, max = 10000) List<@Valid RemittanceLine> lines,
        Totals totals,
        RemittanceStatus status,
        @Valid Appendix appendix,
        @Valid Meta meta) {

    /** How an advice came. */
    public enum Channel {
        /** By EDI, for example X12 820. */
        EDI,
        /** With the bank's message, ISO 20022. */
        BANK,
        /** On a web portal. */
        PORTAL,
        /** By e-mail. */
        EMAIL,
        /** With the cheque, through a lockbox. */
        LOCKBOX
    }

    /**
     * What an advice is.
     *
     * @param number the payer's number
     * @param channel how it came
     * @param date its day
     * @param currency ISO 4217; every amount has it
     */
    public record Header(@Size(min = 1, max = 50) String number, Channel channel, LocalDate date, Currency currency) {

        /** Refuses missing parts. */
        public Header {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(channel, "channel");
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(currency, "currency");
        }
    }

    /**
     * What an advice comes to: the sums of its lines.
     *
     * @param gross what the documents are over
     * @param discount cash discount taken
     * @param adjustments kept back, less what was added
     * @param net what is paid = gross − discount − adjustments
     */
    public record Totals(
            Money gross, @Nullable Money discount, @Nullable Money adjustments, Money net) {

        /** Refuses missing parts. */
        public Totals {
            Objects.requireNonNull(gross, "gross");
            Objects.requireNonNull(net, "net");
        }
    }

    /** Copies the list and refuses missing parts. */
    public Remittance {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(totals, "totals");
        Objects.requireNonNull(status, "status");
        lines = List.copyOf(lines);
    }
}
