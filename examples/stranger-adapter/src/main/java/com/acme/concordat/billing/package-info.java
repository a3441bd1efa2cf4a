/** Acme's list of changes as events of invoices. */
@NullMarked
package com.acme.concordat.billing;

import org.jspecify.annotations.NullMarked;
