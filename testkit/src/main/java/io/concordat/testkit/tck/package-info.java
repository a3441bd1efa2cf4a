/**
 * What the kits of all ports share. The kits themselves are in the packages below, one for each port; start at
 * {@code SalesOrderSinkTck}. A test is named for the promise it tests; what no test can show is reported as skipped.
 */
@NullMarked
package io.concordat.testkit.tck;

import org.jspecify.annotations.NullMarked;
