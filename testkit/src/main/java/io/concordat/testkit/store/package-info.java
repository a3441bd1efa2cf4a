/** The kit to inherit from for whoever implements a store of keys: each test is named by the promise it holds. */
@NullMarked
package io.concordat.testkit.store;

import org.jspecify.annotations.NullMarked;
