package io.concordat.adapter.erp.receivables;

import io.concordat.adapter.MappingNote;
import io.concordat.model.payment.CashApplication;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The ERP's answer to money it put to something.
 *
 * @param application the application
 * @param posting the number the ERP booked it under
 * @param open what was open of the target afterwards; null when it was put on account
 * @param unapplied what was left of the payment or credit memo afterwards, in its currency
 * @param postedAt when it was booked
 * @param notes what of the application the ERP could not take as it was
 */
public record CashApplicationReceipt(
        Ref<CashApplication> application,
        Identifier posting,
        @Nullable Money open,
        Money unapplied,
        OffsetDateTime postedAt,
        List<MappingNote> notes) {

    /** Copies the list and refuses missing parts. */
    public CashApplicationReceipt {
        Objects.requireNonNull(application, "application");
        Objects.requireNonNull(posting, "posting");
        Objects.requireNonNull(unapplied, "unapplied");
        Objects.requireNonNull(postedAt, "postedAt");
        notes = List.copyOf(notes);
    }
}
