/**
 * The rules of documents as a Jakarta Validation constraint, so that {@code @Valid} in a host framework checks a
 * document whole: {@link io.concordat.model.constraint.ObeysRules}.
 */
@NullMarked
package io.concordat.model.constraint;

import org.jspecify.annotations.NullMarked;
