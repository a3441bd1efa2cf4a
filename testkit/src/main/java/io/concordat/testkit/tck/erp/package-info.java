/**
 * The kits of the ERP ports, one for each: inherit from {@link io.concordat.testkit.tck.erp.SalesOrderSinkTck} and its
 * like, say how to reach the system, and see which promise is broken.
 */
@NullMarked
package io.concordat.testkit.tck.erp;

import org.jspecify.annotations.NullMarked;
