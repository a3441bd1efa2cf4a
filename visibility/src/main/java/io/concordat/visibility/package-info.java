/**
 * Timelines: start at {@link io.concordat.visibility.Timelines}, which collects events, and
 * {@link io.concordat.visibility.OrderTimeline}, which says what follows from them.
 */
@NullMarked
package io.concordat.visibility;

import org.jspecify.annotations.NullMarked;
