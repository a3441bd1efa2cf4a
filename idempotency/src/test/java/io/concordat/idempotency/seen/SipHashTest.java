package io.concordat.idempotency.seen;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.call.IdempotencyKey;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SipHashTest {

    private static final long SECRET0 = 0x0706050403020100L;
    private static final long SECRET1 = 0x0f0e0d0c0b0a0908L;

    /** The key is 00 to 0f, the message 00, 01, 02 and so on; as OpenSSL computes it. */
    @ParameterizedTest
    @CsvSource({
        "0, A3817F04BA25A8E66DF67214C7550293",
        "1, DA87C1D86B99AF44347659119B22FC45",
        "15, 5493E99933B0A8117E08EC0F97CFC3D9"
    })
    void isSipHash24Of128Bits(int length, String expected) {
        ByteBuffer message = ByteBuffer.allocate((length / 8 + 1) * 8).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < length; i++) {
            message.put(i, (byte) i);
        }
        SipHash hash = new SipHash(SECRET0, SECRET1);
        while (message.remaining() > 8) {
            hash.add(message.getLong());
        }

        assertThat(hex(hash.finish(message.getLong() | ((long) length << 56)))).isEqualTo(expected);
    }

    private static String hex(KeyHash hash) {
        ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(hash.high()).putLong(hash.low());
        return HexFormat.of().withUpperCase().formatHex(bytes.array());
    }

    /** What the words of a key are is ours to define; this holds them as they are. */
    @Test
    void takesLengthsThenScopeThenValueFourCharactersAWord() {
        SipHash hash = new SipHash(SECRET0, SECRET1);
        hash.add((5L << 32) | 6);
        hash.add('s' | ((long) 'c' << 16) | ((long) 'o' << 32) | ((long) 'p' << 48));
        hash.add('e');
        hash.add('v' | ((long) 'a' << 16) | ((long) 'l' << 32) | ((long) 'u' << 48));
        KeyHash expected = hash.finish('e' | ((long) '€' << 16) | ((24L + 12) << 56));

        assertThat(SipHash.of(IdempotencyKey.of("scope", "value€"), SECRET0, SECRET1))
                .isEqualTo(expected);
    }

    @Test
    void tellsApartWhatIsSplitOrPaddedDifferently() {
        Set<KeyHash> hashes = new HashSet<>();
        String text = "abcdefghijkl";
        for (int split = 1; split < text.length(); split++) {
            hashes.add(SipHash.of(IdempotencyKey.of(text.substring(0, split), text.substring(split)), 1, 2));
        }
        for (int length = 1; length <= 200; length++) {
            hashes.add(SipHash.of(IdempotencyKey.of("s", "\0".repeat(length)), 1, 2));
        }

        assertThat(hashes).hasSize(11 + 200);
    }

    @Test
    void dependsOnBothHalvesOfTheSecret() {
        IdempotencyKey key = IdempotencyKey.of("erp.submit", "4711");

        assertThat(Set.of(SipHash.of(key, 1, 2), SipHash.of(key, 1, 3), SipHash.of(key, 2, 2)))
                .hasSize(3);
    }
}
