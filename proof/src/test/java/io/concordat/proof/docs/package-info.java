/** What the guides show is what the library has. */
package io.concordat.proof.docs;
