/** JSON Schema 2020-12 of every contract: generated from the shapes, committed as resources, found again by contract. */
@NullMarked
package io.concordat.json.schema;

import org.jspecify.annotations.NullMarked;
