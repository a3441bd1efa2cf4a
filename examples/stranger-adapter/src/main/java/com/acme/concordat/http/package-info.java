/** How Acme is talked to: requests, answers, what its failures mean, and effects that are named by a reference. */
@NullMarked
package com.acme.concordat.http;

import org.jspecify.annotations.NullMarked;
