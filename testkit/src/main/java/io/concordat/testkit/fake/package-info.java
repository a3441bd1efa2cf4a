/**
 * What the in-memory systems share: the day's work by the clock ({@link io.concordat.testkit.fake.Agenda}), feeds, and
 * effects by key. The systems themselves are in the packages below.
 */
@NullMarked
package io.concordat.testkit.fake;

import org.jspecify.annotations.NullMarked;
