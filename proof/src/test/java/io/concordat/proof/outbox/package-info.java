/** The outbox: nothing lost, order kept, duplicates only where a relay dies. */
package io.concordat.proof.outbox;
