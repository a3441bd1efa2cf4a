/** Writing: one pass over a record, in declaration order, with unknown fields spliced in where they were found. */
@NullMarked
package io.concordat.json.write;

import org.jspecify.annotations.NullMarked;
