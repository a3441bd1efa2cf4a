/**
 * What was agreed about payment, delivery and fulfilment.
 */
@NullMarked
package io.concordat.model.terms;

import org.jspecify.annotations.NullMarked;
