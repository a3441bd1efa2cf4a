package io.concordat.adapter.erp;

import io.concordat.adapter.DocumentSource;
import io.concordat.model.item.Item;

/** Reads items with their units, tracking and relations. */
public interface ItemSource extends DocumentSource<Item> {}
