/** What it costs to do the effect of a message once, ours beside what others do, on one PostgreSQL. Not published. */
package io.concordat.benchmarks.once;
