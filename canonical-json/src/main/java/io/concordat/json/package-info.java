/** JSON of the canonical model: start at {@link io.concordat.json.CanonicalJson}. */
@NullMarked
package io.concordat.json;

import org.jspecify.annotations.NullMarked;
