package io.concordat.model.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A document that obeys its numbered rules ({@code io.concordat.model.rule.Rules#check}); stands on every root document.
 *
 * <p>Where a host framework meets {@code @Valid SalesOrder} it checks the whole tree: this constraint reports every
 * broken rule, and the components of all nested records carry {@code @Valid}, so that their own constraints are checked
 * too. Each broken rule is a {@code ConstraintViolation} of its own whose message begins with the number of the rule and
 * whose property path leads to the value, for example {@code lines[0].pricing.lineNet}. A part that is missing though it
 * is not optional is rule MET-1. Advice ({@code Rules#advise}) and the rules between documents are not reported.
 */
@Documented
@Constraint(validatedBy = ObeysRulesValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ObeysRules {

    /** Not used: every broken rule has a message of its own. */
    String message() default "breaks the rules of its contract";

    /** Validation groups. */
    Class<?>[] groups() default {};

    /** Payload of the violations. */
    Class<? extends Payload>[] payload() default {};
}
