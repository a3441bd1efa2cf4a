/**
 * The ports to ERP systems, one for each capability; start at {@link io.concordat.adapter.erp.SalesOrderSink}.
 * Each promises what {@link io.concordat.adapter.Promise} says on it, beside what every port does.
 */
@NullMarked
package io.concordat.adapter.erp;

import org.jspecify.annotations.NullMarked;
