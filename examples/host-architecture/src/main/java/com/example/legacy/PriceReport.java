package com.example.legacy;

/** Older than our rules: its violations are frozen, and new ones fail. */
public final class PriceReport {

    private final double unitPrice;

    public PriceReport(double unitPrice) {
        this.unitPrice = unitPrice;
    }

    /** What the report shows. */
    public String line() {
        return "price " + unitPrice;
    }
}
