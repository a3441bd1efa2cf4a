/**
 * The adapter of Acme to Concordat's ERP ports: {@link com.acme.concordat.AcmeProvider} offers it. Acme's own words stay
 * inside the packages below; what leaves them is canonical.
 */
@NullMarked
package com.acme.concordat;

import org.jspecify.annotations.NullMarked;
