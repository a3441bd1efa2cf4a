/**
 * A Micrometer Observation for each call of a port: {@link io.concordat.adapter.observation.Observed} makes it, its names
 * are in {@link io.concordat.adapter.observation.PortObservation}.
 */
@NullMarked
package io.concordat.adapter.observation;

import org.jspecify.annotations.NullMarked;
