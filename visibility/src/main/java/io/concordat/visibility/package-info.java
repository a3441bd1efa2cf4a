/**
 * Where is an order, why, and what is due next: a fold of everything that was reported that gives the same answer
 * whatever the order, number and split of arrival. Start at {@link io.concordat.visibility.Timelines}.
 */
@NullMarked
package io.concordat.visibility;

import org.jspecify.annotations.NullMarked;
