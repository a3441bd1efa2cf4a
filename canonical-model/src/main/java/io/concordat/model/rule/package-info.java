/**
 * Numbered rules of documents as pure functions, and the {@link io.concordat.model.rule.Violation}s they report. The
 * numbers are explained in {@code docs/contract.md}.
 */
@NullMarked
package io.concordat.model.rule;

import org.jspecify.annotations.NullMarked;
