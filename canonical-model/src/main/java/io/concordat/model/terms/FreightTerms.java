package io.concordat.model.terms;

import static io.concordat.model.Classification.PAYMENT;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.value.Code;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who carries and who pays for it.
 *
 * @param payment who pays the carrier
 * @param carrier carrier code, for example a SCAC
 * @param service service of the carrier
 * @param account account at the carrier
 */
public record FreightTerms(
        @Valid Payment payment,
        @Valid @Nullable Code carrier,
        @Valid @Nullable Code service,
        @Classified(PAYMENT) @Nullable @Size(max = 50) String account) {

    /** Who pays the carrier. */
    public enum Payment {

        /** The seller. */
        PREPAID,

        /** The buyer, on receipt. */
        COLLECT,

        /** Somebody else. */
        THIRD_PARTY
    }

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
