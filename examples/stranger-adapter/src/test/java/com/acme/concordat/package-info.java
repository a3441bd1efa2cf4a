/** Which promises of Concordat's ERP ports the adapter keeps, shown with the conformance kits against a fake Acme. */
@NullMarked
package com.acme.concordat;

import org.jspecify.annotations.NullMarked;
