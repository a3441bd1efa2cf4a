/** Orders and their cancellation, in Acme's words and in ours. */
@NullMarked
package com.acme.concordat.order;

import org.jspecify.annotations.NullMarked;
