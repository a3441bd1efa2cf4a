/** Accounts of Acme as customers. */
@NullMarked
package com.acme.concordat.master;

import org.jspecify.annotations.NullMarked;
