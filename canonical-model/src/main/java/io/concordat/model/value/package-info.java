/**
 * Values every canonical document is made of: money, quantities, codes, identities, windows of time. Start reading at
 * {@link io.concordat.model.value.Money}. All types are immutable and safe to share between threads.
 */
@NullMarked
package io.concordat.model.value;

import org.jspecify.annotations.NullMarked;
