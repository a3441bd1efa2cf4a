/** The rules as a service, for the constraint on documents. Not exported. */
@NullMarked
package io.concordat.model.rule.service;

import org.jspecify.annotations.NullMarked;
