/** Masking of what is confidential in a document's JSON, token by token, by the classes its shape gives. */
@NullMarked
package io.concordat.json.redact;

import org.jspecify.annotations.NullMarked;
