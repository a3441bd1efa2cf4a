/**
 * How an accepted change becomes the next revision of an order: {@link io.concordat.model.amend.Amendments}.
 */
@NullMarked
package io.concordat.model.amend;

import org.jspecify.annotations.NullMarked;
