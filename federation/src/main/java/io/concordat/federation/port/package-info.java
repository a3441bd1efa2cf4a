/** Ports that stand for others; not exported. Start at {@link io.concordat.federation.port.PortProxy}. */
@NullMarked
package io.concordat.federation.port;

import org.jspecify.annotations.NullMarked;
