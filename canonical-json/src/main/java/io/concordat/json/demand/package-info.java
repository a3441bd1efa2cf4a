/** What an application demands of documents beyond their contracts: schemas of extensions, and profiles. */
@NullMarked
package io.concordat.json.demand;

import org.jspecify.annotations.NullMarked;
