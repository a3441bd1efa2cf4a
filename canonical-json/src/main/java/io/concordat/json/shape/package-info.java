/**
 * The one description of a contract everything else is derived from: what a record is as JSON. Read from the record's
 * components, their types, {@code @Nullable} and their Jakarta constraints; reader, writer, schema and check interpret it.
 */
@NullMarked
package io.concordat.json.shape;

import org.jspecify.annotations.NullMarked;
