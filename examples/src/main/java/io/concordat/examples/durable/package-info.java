/** Effects once in a database that outlives the process: {@link io.concordat.examples.durable.DurableMain}. */
@NullMarked
package io.concordat.examples.durable;

import org.jspecify.annotations.NullMarked;
