/** What a database is asked, counted. */
@NullMarked
package io.concordat.testkit.jdbc;

import org.jspecify.annotations.NullMarked;
