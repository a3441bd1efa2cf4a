package io.concordat.adapter.erp;

import io.concordat.adapter.DocumentSource;
import io.concordat.model.order.SalesOrder;

/**
 * Reads orders as the ERP has them now: the revision in force, with what is cancelled. By canonical id, by the number the
 * ERP gave them, or by a key that came with them.
 */
public interface OrderSource extends DocumentSource<SalesOrder> {}
