package io.concordat.visibility;

import io.concordat.model.derive.Explained;
import io.concordat.model.status.FulfilmentStatus;
import io.concordat.model.status.InvoicingStatus;
import io.concordat.model.status.LineQuantities;
import io.concordat.model.value.DateWindow;
import org.jspecify.annotations.Nullable;

/**
 * How far one line of an order is.
 *
 * @param lineId the line
 * @param itemName what is ordered, for people; the line id while the order itself is not known
 * @param quantities the buckets
 * @param fulfilment how far its goods are
 * @param invoicing how far it is billed
 * @param promised when what is missing was promised last
 */
public record LineStatus(
        String lineId,
        String itemName,
        LineQuantities quantities,
        Explained<FulfilmentStatus> fulfilment,
        Explained<InvoicingStatus> invoicing,
        @Nullable DateWindow promised) {}
