/**
 * The compatibility gate for JSON Schemas: what changed between two versions, whom it breaks, and which release it takes.
 * For the library's own contracts and for the extension schemas of its users.
 */
@NullMarked
package io.concordat.json.compatibility;

import org.jspecify.annotations.NullMarked;
