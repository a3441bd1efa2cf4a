/** Storms: many deliveries, and everything around them dies, stops, lies or is late. Afterwards an auditor counts. */
@NullMarked
package io.concordat.proof.storm;

import org.jspecify.annotations.NullMarked;
