/** An Acme for tests, as its vendor might have written it: state in memory, an interface over HTTP, words of its own. */
@NullMarked
package com.acme.concordat.server;

import org.jspecify.annotations.NullMarked;
