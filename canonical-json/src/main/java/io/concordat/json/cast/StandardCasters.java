package io.concordat.json.cast;

import io.concordat.json.version.Casters;
import io.concordat.json.version.NestedDocument;
import io.concordat.json.version.Step;

/** The steps between the majors of the library's own contracts. */
public final class StandardCasters {

    private StandardCasters() {}

    /** A builder that has them all. */
    public static Casters.Builder builder() {
        PaymentUp up = new PaymentUp();
        PaymentDown down = new PaymentDown();
        return Casters.builder()
                .add(up)
                .add(down)
                .add(new NestedDocument(
                        "/snapshot",
                        new Step("payment.received", 1, "2.0.0"),
                        new Step("payment.received", 2, "1.0.0"),
                        up,
                        down));
    }
}
