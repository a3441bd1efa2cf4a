/** Real databases to prove the durable parts on. */
package io.concordat.proof;
