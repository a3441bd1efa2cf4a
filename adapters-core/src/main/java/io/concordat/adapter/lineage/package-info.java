/**
 * What became of a document on its way: {@link io.concordat.adapter.lineage.Lineage} writes for each call of a port which
 * document, from which system, became what, with what loss, into a {@link io.concordat.adapter.lineage.LineageLog}.
 */
@NullMarked
package io.concordat.adapter.lineage;

import org.jspecify.annotations.NullMarked;
