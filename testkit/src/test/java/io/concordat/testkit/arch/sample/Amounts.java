package io.concordat.testkit.arch.sample;

import java.math.BigDecimal;

/** Amounts that keep ARCH-5 and amounts that break it. */
public final class Amounts {

    private Amounts() {}

    /** Decimals. */
    public record Exact(BigDecimal price) {}

    /** Has nothing to do with money. */
    public record Gauge(double temperature) {}

    /** A price in floating point. */
    public record Price(double unitPrice) {}

    /** A decimal made to float. */
    public static final class Converted {
        /** What it comes to. */
        public String half(BigDecimal amount) {
            return String.valueOf(amount.doubleValue() / 2);
        }
    }
}
