/**
 * What comes back: {@link io.concordat.model.returns.Return}.
 */
@NullMarked
package io.concordat.model.returns;

import org.jspecify.annotations.NullMarked;
