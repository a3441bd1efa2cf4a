/**
 * What happened, as CloudEvents 1.0: {@link io.concordat.model.event.Event} is the envelope,
 * {@link io.concordat.model.event.EventTypes} the list of all facts, the {@code ...Event} interfaces hold their data.
 */
@NullMarked
package io.concordat.model.event;

import org.jspecify.annotations.NullMarked;
