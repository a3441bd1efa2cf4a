/** What Acme has in stock. */
@NullMarked
package com.acme.concordat.stock;

import org.jspecify.annotations.NullMarked;
