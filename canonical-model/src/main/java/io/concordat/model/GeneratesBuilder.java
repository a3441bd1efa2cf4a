package io.concordat.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record for which a builder named {@code <Record>Builder} is generated at compile time.
 *
 * <p>Lists that were not set are empty; every other component that was not set is {@code null} and the record's
 * constructor decides whether that is allowed. The annotation leaves no trace in the class file.
 */
@RecordBuilder.Template(
        options = @RecordBuilder.Options(useImmutableCollections = true, enableGetters = false, enableWither = false))
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@Inherited
public @interface GeneratesBuilder {}
