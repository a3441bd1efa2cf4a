package io.concordat.model.event;

import io.concordat.model.item.Item;
import io.concordat.model.party.Customer;
import io.concordat.model.pricelist.PriceList;
import jakarta.validation.Valid;

/** What happens to the data that documents are made from: customers, items, prices. */
public sealed interface MasterDataEvent extends EventData {

    /**
     * A customer is new or was changed.
     *
     * @param customer the customer
     * @param snapshot the customer in full
     */
    record CustomerChanged(
            @Valid Aggregate<Customer> customer, @Valid Customer snapshot) implements MasterDataEvent {}

    /**
     * An item is new or was changed.
     *
     * @param item the item
     * @param snapshot the item in full
     */
    record ItemChanged(@Valid Aggregate<Item> item, @Valid Item snapshot) implements MasterDataEvent {}

    /**
     * Prices are new or were changed.
     *
     * @param priceList the price list or agreement
     * @param snapshot the price list in full
     */
    record PriceChanged(
            @Valid Aggregate<PriceList> priceList, @Valid PriceList snapshot) implements MasterDataEvent {}
}
