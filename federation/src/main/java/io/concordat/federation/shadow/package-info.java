/**
 * A new system asked beside the old one, to see where it differs before it counts. Start at {@link
 * io.concordat.federation.shadow.Shadow}.
 */
@NullMarked
package io.concordat.federation.shadow;

import org.jspecify.annotations.NullMarked;
