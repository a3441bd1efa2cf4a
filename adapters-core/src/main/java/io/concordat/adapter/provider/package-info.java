/**
 * How an application comes to an adapter it was not compiled with: {@link io.concordat.adapter.provider.Adapters} finds
 * providers, checks a configuration wholly and creates the adapter.
 */
@NullMarked
package io.concordat.adapter.provider;

import org.jspecify.annotations.NullMarked;
