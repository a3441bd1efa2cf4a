/** Which documents there are, and whose word counts on each part of them. */
@NullMarked
package io.concordat.model.ownership;

import org.jspecify.annotations.NullMarked;
