/**
 * The kits of the ports to an ERP's receivables, one for each; start at
 * {@link io.concordat.testkit.tck.erp.receivables.OpenItemSourceTck}.
 */
@NullMarked
package io.concordat.testkit.tck.erp.receivables;

import org.jspecify.annotations.NullMarked;
