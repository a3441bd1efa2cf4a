/**
 * Contracts over time: single-step {@link io.concordat.json.version.Upcaster}s and {@link
 * io.concordat.json.version.Downcaster}s on JSON trees, composed linearly by {@link io.concordat.json.version.Casters}; what
 * a downcast loses is said in a {@link io.concordat.json.version.LossReport} and stashed in the document, so that the way
 * up restores it.
 */
@NullMarked
package io.concordat.json.version;

import org.jspecify.annotations.NullMarked;
