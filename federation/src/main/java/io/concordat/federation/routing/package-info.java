/**
 * Which of several systems of one kind a call goes to. Start at {@link io.concordat.federation.routing.Router}; {@code
 * docs/coexistence.md} has the rules.
 */
@NullMarked
package io.concordat.federation.routing;

import org.jspecify.annotations.NullMarked;
