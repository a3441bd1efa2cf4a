/**
 * The ports to CRM systems; start at {@link io.concordat.adapter.crm.OrderStatusSink}.
 * Each promises what {@link io.concordat.adapter.Promise} says on it, beside what every port does.
 */
@NullMarked
package io.concordat.adapter.crm;

import org.jspecify.annotations.NullMarked;
