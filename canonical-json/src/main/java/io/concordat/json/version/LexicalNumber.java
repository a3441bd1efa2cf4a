package io.concordat.json.version;

import java.math.BigDecimal;
import tools.jackson.databind.node.DecimalNode;

/** A number that is written as it was read: 1.0 stays 1.0, 1e2 stays 1e2. Immutable. */
final class LexicalNumber extends DecimalNode {

    private static final long serialVersionUID = 1L;

    private final String text;

    /**
     * The number of a text.
     *
     * @throws NumberFormatException if its exponent is beyond that of a {@link BigDecimal}
     */
    LexicalNumber(String text) {
        super(new BigDecimal(text));
        this.text = text;
    }

    String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LexicalNumber number && number.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
