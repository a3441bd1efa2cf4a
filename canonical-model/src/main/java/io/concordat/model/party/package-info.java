/**
 * Who takes part: {@link io.concordat.model.party.Customer} is the master record, {@link io.concordat.model.party.Party} the
 * copy a document keeps.
 */
@NullMarked
package io.concordat.model.party;

import org.jspecify.annotations.NullMarked;
