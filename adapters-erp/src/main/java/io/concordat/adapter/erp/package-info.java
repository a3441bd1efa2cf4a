/**
 * The ports to ERP systems, one for each capability; start at {@link io.concordat.adapter.erp.SalesOrderSink}. Money that
 * came in and what it is put to is in the package below.
 * Each promises what {@link io.concordat.adapter.Promise} says on it, beside what every port does.
 */
@NullMarked
package io.concordat.adapter.erp;

import org.jspecify.annotations.NullMarked;
