/**
 * The set of everything that was reported, and which of it concerns which order. Merging is union and nothing kept here
 * depends on the order of arrival. Start at {@link io.concordat.visibility.observation.Observations}.
 */
@NullMarked
package io.concordat.visibility.observation;

import org.jspecify.annotations.NullMarked;
