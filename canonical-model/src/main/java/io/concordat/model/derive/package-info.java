/**
 * From quantities and amounts to status: pure, total functions with numbered rules. They never throw on what the world
 * reports; what cannot be is returned as a {@link io.concordat.model.derive.Breach}. Start reading at
 * {@link io.concordat.model.derive.FulfilmentRules}.
 */
@NullMarked
package io.concordat.model.derive;

import org.jspecify.annotations.NullMarked;
