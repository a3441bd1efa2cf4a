/** What marks a canonical record: its builder, and how carefully its values are handled. The vocabulary lives below. */
@NullMarked
package io.concordat.model;

import org.jspecify.annotations.NullMarked;
