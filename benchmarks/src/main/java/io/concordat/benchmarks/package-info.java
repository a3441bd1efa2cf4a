/** Measurements of reading and writing beside what other libraries do. Run by people, not published. */
@NullMarked
package io.concordat.benchmarks;

import org.jspecify.annotations.NullMarked;
