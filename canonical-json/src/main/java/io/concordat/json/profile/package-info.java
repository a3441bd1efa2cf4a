/**
 * Profiles: a trading partner's or a network's stricter reading of a contract. A document that obeys a profile obeys the
 * contract; a profile cannot add, rename or loosen anything.
 */
@NullMarked
package io.concordat.json.profile;

import org.jspecify.annotations.NullMarked;
