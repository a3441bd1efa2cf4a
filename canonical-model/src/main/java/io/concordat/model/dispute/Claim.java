package io.concordat.model.dispute;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.document.Attachment;
import io.concordat.model.value.Code;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a customer says is wrong.
 *
 * @param origin what the amount comes from
 * @param reason our reason, {@link io.concordat.model.value.KnownCodes#REASON}
 * @param customerReason the customer's own code, as sent
 * @param customerText the customer's own words, may be personal
 * @param claimNumber the customer's number
 * @param requestedAction what the customer wants, {@link io.concordat.model.value.KnownCodes#STATUS_ACTION}
 * @param documents the customer's papers
 */
@GeneratesBuilder
public record Claim(
        Origin origin,
        @Valid Code reason,
        @Valid @Nullable Code customerReason,
        @Classified(PERSONAL) @Nullable @Size(max = 4000) String customerText,
        @Nullable @Size(max = 100) String claimNumber,
        @Valid @Nullable Code requestedAction,
        List<@Valid Attachment> documents) {

    /** What a disputed amount comes from. */
    public enum Origin {

        /** An invoice was paid short, nobody said why. */
        SHORT_PAY,

        /** The customer or its card issuer took money back. */
        CHARGEBACK,

        /** A debit memo of the customer. */
        DEBIT_MEMO,

        /** Cash discount that was not due. */
        UNAUTHORISED_DISCOUNT,

        /** The price. */
        PRICE,

        /** The freight. */
        FREIGHT,

        /** How much came. */
        QUANTITY,

        /** What came was damaged. */
        DAMAGE,

        /** A promotion or rebate. */
        PROMOTION,

        /** A rule of the customer was not kept, for example about labels. */
        COMPLIANCE,

        /** The tax. */
        TAX,

        /** Billed twice. */
        DUPLICATE,

        /** Goods came back and were not credited. */
        RETURN_NOT_CREDITED,

        /** Nobody knows. */
        UNKNOWN
    }

    /** Copies the list and refuses missing parts. */
    public Claim {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(reason, "reason");
        documents = List.copyOf(documents);
    }

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
