package io.concordat.adapter;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One promise of a port, by number. A port keeps its own promises, those of the interfaces it extends and those of this
 * package, which every port keeps.
 *
 * <p>This is the one home of the words: {@code docs/contract.md}, the conformance kits and their reports repeat them. A
 * number is never given to another promise.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Repeatable(Promise.All.class)
public @interface Promise {

    /** Family and number, for example {@code ERP-5}; a test that checks it begins with {@code erp5}. */
    String number();

    /** What is promised, in a sentence or two; code stands in backticks. */
    String text();

    /** Why no test can show from outside whether it is kept; empty when a kit tests it. */
    String untestable() default "";

    /** Several of them. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.PACKAGE})
    @interface All {

        /** The promises, in the order of their numbers. */
        Promise[] value();
    }
}
