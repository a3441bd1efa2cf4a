package io.concordat.testkit.arch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dots and stars mean what they look like. */
class NamePatternTest {

    @ParameterizedTest
    @CsvSource({
        "com.sap..,com.sap.Order,true",
        "com.sap..,com.sap.a.b.Order,true",
        "com.sap..,com.sapient.Order,false",
        "com.sap..,org.com.sap.Order,false",
        "..event..,event.Placed,true",
        "..event..,com.acme.event.v1.Placed,true",
        "..event..,com.acme.events.Placed,false",
        "..event..,com.acme.event,false",
        "com.acme..*Sink,com.acme.Sink,true",
        "com.acme..*Sink,com.acme.a.b.OrderSink,true",
        "com.acme..*Sink,com.acme.OrderSinks,false",
        "com.acme.*,com.acme.a.Order,false",
        "java.lang.System$Logger,java.lang.System$Logger,true"
    })
    void matches(String pattern, String name, boolean expected) {
        assertThat(NamePattern.of(pattern).matches(name)).isEqualTo(expected);
    }

    @Test
    void keepsWhatIsInParentheses() {
        assertThat(NamePattern.of("..adapter.(*)..").partOf("com.acme.adapter.sap.map.Orders"))
                .contains("sap");
        assertThat(NamePattern.of("..adapter.(*)..").partOf("com.acme.adapter.Orders"))
                .isEmpty();
    }
}
