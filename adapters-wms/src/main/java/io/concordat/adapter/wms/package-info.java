/**
 * The ports to warehouse management systems; start at {@link io.concordat.adapter.wms.FulfilmentOrderSink}.
 * Each promises what {@link io.concordat.adapter.Promise} says on it, beside what every port does.
 */
@NullMarked
package io.concordat.adapter.wms;

import org.jspecify.annotations.NullMarked;
