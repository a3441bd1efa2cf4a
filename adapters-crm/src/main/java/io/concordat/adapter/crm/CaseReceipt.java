package io.concordat.adapter.crm;

import io.concordat.adapter.MappingNote;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/**
 * The CRM's answer to a case.
 *
 * @param serviceCase the case
 * @param revision the revision that was taken
 * @param crmCase the number the CRM knows it by
 * @param receivedAt when it came in
 * @param notes what of the case the CRM could not take as it was
 */
public record CaseReceipt(
        Id<ServiceCase> serviceCase,
        int revision,
        Identifier crmCase,
        OffsetDateTime receivedAt,
        List<MappingNote> notes) {

    /** Copies the list and refuses missing parts. */
    public CaseReceipt {
        Objects.requireNonNull(serviceCase, "serviceCase");
        Objects.requireNonNull(crmCase, "crmCase");
        Objects.requireNonNull(receivedAt, "receivedAt");
        notes = List.copyOf(notes);
    }
}
