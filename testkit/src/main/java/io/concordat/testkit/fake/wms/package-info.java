/**
 * A warehouse in memory: {@link io.concordat.testkit.fake.wms.InMemoryWms}. It allocates, picks, packs and ships what its
 * stock allows.
 */
@NullMarked
package io.concordat.testkit.fake.wms;

import org.jspecify.annotations.NullMarked;
