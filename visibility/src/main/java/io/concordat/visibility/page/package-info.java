/** A timeline as a page for people: {@link io.concordat.visibility.page.TimelinePage}. */
@NullMarked
package io.concordat.visibility.page;

import org.jspecify.annotations.NullMarked;
