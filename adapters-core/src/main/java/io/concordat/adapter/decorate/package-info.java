/**
 * What is done around the calls of a port, whatever port it is: {@link io.concordat.adapter.decorate.Decorated} puts
 * {@link io.concordat.adapter.decorate.Around}s around a port or around all ports of an adapter, in one expression that
 * is read from outside to inside. What comes out keeps the port's promises.
 */
@NullMarked
package io.concordat.adapter.decorate;

import org.jspecify.annotations.NullMarked;
