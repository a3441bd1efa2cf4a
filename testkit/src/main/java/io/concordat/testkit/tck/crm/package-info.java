/**
 * The kits of the CRM ports, one for each; start at {@link io.concordat.testkit.tck.crm.OrderStatusSinkTck}.
 */
@NullMarked
package io.concordat.testkit.tck.crm;

import org.jspecify.annotations.NullMarked;
