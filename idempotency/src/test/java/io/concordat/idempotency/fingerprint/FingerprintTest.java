package io.concordat.idempotency.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final Fingerprint ONE = Fingerprint.sha256(200, "one".getBytes(StandardCharsets.UTF_8));

    @Test
    void startsItsBytesWithTheVersion() {
        byte[] bytes = ONE.toBytes();

        assertThat(bytes).hasSize(33);
        assertThat(bytes[0] & 0xff).isEqualTo(200);
    }

    @Test
    void survivesBeingStored() {
        assertThat(Fingerprint.fromBytes(ONE.toBytes())).isEqualTo(ONE);
    }

    @Test
    void differsByVersionAlone() {
        assertThat(new Fingerprint(1, ONE.digest())).isNotEqualTo(ONE);
    }

    @Test
    void refusesWhatIsNoDigest() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprint(1, "AB".repeat(32)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprint(1, "ab".repeat(15)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprint(0, ONE.digest()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprint(256, ONE.digest()));
        assertThatIllegalArgumentException().isThrownBy(() -> Fingerprint.fromBytes(new byte[0]));
    }

    @Test
    void showsOnlyItsFirstDigits() {
        assertThat(ONE).hasToString("v200:" + ONE.digest().substring(0, 12));
    }
}
