/**
 * Rules between documents: what an order, its shipments and its invoices say of each other, what a revision may change,
 * what a stream of events promises. Pure functions beside {@link io.concordat.model.rule.Rules}, which looks at one
 * document at a time; the numbers are in the same list.
 */
@NullMarked
package io.concordat.model.rule.flow;

import org.jspecify.annotations.NullMarked;
