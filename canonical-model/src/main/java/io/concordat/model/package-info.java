/** The marker that a canonical record generates a builder; the vocabulary itself lives in the packages below. */
@NullMarked
package io.concordat.model;

import org.jspecify.annotations.NullMarked;
