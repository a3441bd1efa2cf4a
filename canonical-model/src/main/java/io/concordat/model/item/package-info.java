/**
 * What is sold: {@link io.concordat.model.item.Item}.
 */
@NullMarked
package io.concordat.model.item;

import org.jspecify.annotations.NullMarked;
