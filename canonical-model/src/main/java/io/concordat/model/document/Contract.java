package io.concordat.model.document;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the contract a record is the Java form of. The name is written into documents; a class name never is. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Contract {

    /** The contract's name, for example {@code sales-order}; never reused. */
    String name();

    /** The newest contract version this library writes, as {@code major.minor.patch}. */
    String version();
}
