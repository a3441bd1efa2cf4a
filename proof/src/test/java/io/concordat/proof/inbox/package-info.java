/** What the inbox costs. */
package io.concordat.proof.inbox;
