/**
 * What is offered before it is ordered: {@link io.concordat.model.quote.Quote}.
 */
@NullMarked
package io.concordat.model.quote;

import org.jspecify.annotations.NullMarked;
