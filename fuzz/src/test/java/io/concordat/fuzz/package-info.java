/** One target for each reader: what it may do with any bytes, and documents to start from. */
@NullMarked
package io.concordat.fuzz;

import org.jspecify.annotations.NullMarked;
