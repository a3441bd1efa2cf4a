/**
 * Proves that every document valid under one JSON Schema is valid under another, or names what stands in the way. Sound,
 * not complete: what cannot be shown counts as an obstacle.
 */
@NullMarked
package io.concordat.json.subset;

import org.jspecify.annotations.NullMarked;
