package io.concordat.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how carefully a component is handled, or every component of a record that does not say it itself.
 *
 * <p>A record with components above {@link Classification#INTERNAL} has a {@code toString} by {@link Discreet}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
public @interface Classified {

    /** The class. */
    Classification value();
}
