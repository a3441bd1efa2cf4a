package io.concordat.json.shape;

import jakarta.validation.Constraint;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads {@link Limits} from annotations; refuses a constraint it cannot also write into a schema. */
final class LimitsReading {

    private int minSize;
    private int maxSize = Integer.MAX_VALUE;
    private @Nullable TextPattern pattern;
    private @Nullable BigDecimal min;
    private @Nullable BigDecimal max;
    private boolean minOpen;
    private boolean maxOpen;

    private LimitsReading() {}

    static Limits of(AnnotatedElement annotated, String where) {
        LimitsReading reading = new LimitsReading();
        for (Annotation annotation : annotated.getAnnotations()) {
            if (annotation.annotationType().isAnnotationPresent(Constraint.class)) {
                reading.take(annotation, where);
            }
        }
        return reading.limits();
    }

    private Limits limits() {
        Limits.Range range = min == null && max == null ? null : new Limits.Range(min, max, minOpen, maxOpen);
        boolean none = minSize == 0 && maxSize == Integer.MAX_VALUE && pattern == null && range == null;
        return none ? Limits.NONE : new Limits(minSize, maxSize, pattern, range);
    }

    private void take(Annotation annotation, String where) {
        if (annotation instanceof Size size) {
            minSize = size.min();
            maxSize = size.max();
        } else if (annotation instanceof Pattern regex && regex.flags().length == 0) {
            pattern = TextPattern.of(regex.regexp());
        } else if (annotation instanceof NotEmpty || annotation instanceof NotBlank) {
            minSize = Math.max(1, minSize);
        } else if (!(annotation instanceof NotNull) && !takeBound(annotation)) {
            throw new IllegalStateException(where + " has the constraint @"
                    + annotation.annotationType().getSimpleName()
                    + ", which has no counterpart in the contract's schema: use @Size, @Pattern or a bound");
        }
    }

    private boolean takeBound(Annotation annotation) {
        if (annotation instanceof Positive) {
            atLeast(BigDecimal.ZERO, true);
        } else if (annotation instanceof PositiveOrZero) {
            atLeast(BigDecimal.ZERO, false);
        } else if (annotation instanceof Negative) {
            atMost(BigDecimal.ZERO, true);
        } else if (annotation instanceof NegativeOrZero) {
            atMost(BigDecimal.ZERO, false);
        } else if (annotation instanceof Min bound) {
            atLeast(BigDecimal.valueOf(bound.value()), false);
        } else if (annotation instanceof Max bound) {
            atMost(BigDecimal.valueOf(bound.value()), false);
        } else if (annotation instanceof DecimalMin bound) {
            atLeast(new BigDecimal(bound.value()), !bound.inclusive());
        } else if (annotation instanceof DecimalMax bound) {
            atMost(new BigDecimal(bound.value()), !bound.inclusive());
        } else {
            return false;
        }
        return true;
    }

    private void atLeast(BigDecimal bound, boolean open) {
        min = bound;
        minOpen = open;
    }

    private void atMost(BigDecimal bound, boolean open) {
        max = bound;
        maxOpen = open;
    }
}
