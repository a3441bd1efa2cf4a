/** What is open of documents of receivables at any instant: {@link io.concordat.testkit.fake.ledger.Ledger}. */
@NullMarked
package io.concordat.testkit.fake.ledger;

import org.jspecify.annotations.NullMarked;
