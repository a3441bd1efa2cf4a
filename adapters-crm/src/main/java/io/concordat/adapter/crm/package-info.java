/**
 * The ports to CRM systems; start at {@link io.concordat.adapter.crm.OrderStatusSink}. Beside the promises of every port
 * ({@code CALL-n}) each port lists its own as {@code CRM-n}.
 */
@NullMarked
package io.concordat.adapter.crm;

import org.jspecify.annotations.NullMarked;
