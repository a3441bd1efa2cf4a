/**
 * What is in stock and what will be: {@link io.concordat.model.inventory.InventoryPosition}. What is set aside of it for
 * one order line is a {@link io.concordat.model.fulfilment.Reservation}.
 */
@NullMarked
package io.concordat.model.inventory;

import org.jspecify.annotations.NullMarked;
