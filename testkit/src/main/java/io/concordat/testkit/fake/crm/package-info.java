/**
 * A CRM in memory: {@link io.concordat.testkit.fake.crm.InMemoryCrm}.
 */
@NullMarked
package io.concordat.testkit.fake.crm;

import org.jspecify.annotations.NullMarked;
