/**
 * Old majors on their way in and out: the casters of the library's own contracts, and the decision what to do with a
 * document that claims another version than the head.
 */
@NullMarked
package io.concordat.json.cast;

import org.jspecify.annotations.NullMarked;
