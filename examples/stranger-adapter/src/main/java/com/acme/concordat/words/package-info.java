/** Acme's words for states, units and keys, and what they mean. */
@NullMarked
package com.acme.concordat.words;

import org.jspecify.annotations.NullMarked;
