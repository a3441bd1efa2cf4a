/** The contract catalog: what every document and event is, who owns it, where its versions stand. */
@NullMarked
package io.concordat.json.catalog;

import org.jspecify.annotations.NullMarked;
