/** Released schemas, frozen: the lock file, the gate every build passes, and the release that adds to the lock. */
@NullMarked
package io.concordat.json.release;

import org.jspecify.annotations.NullMarked;
