/**
 * What every canonical document carries beside its own content: {@link io.concordat.model.document.Meta}, attachments,
 * extensions, and what a reader did not know.
 */
@NullMarked
package io.concordat.model.document;

import org.jspecify.annotations.NullMarked;
