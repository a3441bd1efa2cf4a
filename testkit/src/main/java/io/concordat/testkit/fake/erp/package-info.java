/**
 * An ERP in memory: {@link io.concordat.testkit.fake.erp.InMemoryErp}. It books orders, checks credit, bills what left and
 * takes in the money.
 */
@NullMarked
package io.concordat.testkit.fake.erp;

import org.jspecify.annotations.NullMarked;
