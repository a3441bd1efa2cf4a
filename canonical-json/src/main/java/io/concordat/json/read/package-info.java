/**
 * Strict reading: one pass over the bytes that binds, checks and keeps what is not known, and collects every violation
 * with its JSON pointer.
 */
@NullMarked
package io.concordat.json.read;

import org.jspecify.annotations.NullMarked;
