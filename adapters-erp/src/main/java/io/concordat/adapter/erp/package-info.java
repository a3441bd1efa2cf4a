/**
 * The ports to ERP systems, one for each capability; start at {@link io.concordat.adapter.erp.SalesOrderSink}. Beside the
 * promises of every port ({@code CALL-n}) and of every feed ({@code FEED-n}) each port lists its own as {@code ERP-n}.
 */
@NullMarked
package io.concordat.adapter.erp;

import org.jspecify.annotations.NullMarked;
