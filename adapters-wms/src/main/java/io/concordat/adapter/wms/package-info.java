/**
 * The ports to warehouse management systems; start at {@link io.concordat.adapter.wms.FulfilmentOrderSink}. Beside the
 * promises of every port ({@code CALL-n}) and of every feed ({@code FEED-n}) each port lists its own as {@code WMS-n}.
 */
@NullMarked
package io.concordat.adapter.wms;

import org.jspecify.annotations.NullMarked;
