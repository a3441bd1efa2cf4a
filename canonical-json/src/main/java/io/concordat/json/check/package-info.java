/** Checks besides those of the reader: of objects in memory, and by the JSON Schemas. */
@NullMarked
package io.concordat.json.check;

import org.jspecify.annotations.NullMarked;
