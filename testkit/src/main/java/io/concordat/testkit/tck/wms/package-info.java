/**
 * The kits of the WMS ports, one for each; start at {@link io.concordat.testkit.tck.wms.FulfilmentOrderSinkTck}.
 */
@NullMarked
package io.concordat.testkit.tck.wms;

import org.jspecify.annotations.NullMarked;
