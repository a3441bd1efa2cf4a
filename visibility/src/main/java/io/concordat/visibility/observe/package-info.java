/** What was observed: a set of events that only grows, and the typed paths by which they belong to orders. Not exported. */
@NullMarked
package io.concordat.visibility.observe;

import org.jspecify.annotations.NullMarked;
