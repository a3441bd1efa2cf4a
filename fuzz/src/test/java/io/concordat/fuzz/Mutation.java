package io.concordat.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes bytes at random; the same seed makes the same changes. */
final class Mutation {

    private static final List<byte[]> TOKENS = List.of(
                    "{",
                    "}",
                    "[",
                    "]",
                    "\"",
                    ":",
                    ",",
                    "null",
                    "true",
                    "1e999999999",
                    "-0",
                    "\\u0000",
                    "\\ud800",
                    "\"\"",
                    "<",
                    "</",
                    "&#0;",
                    "&amp;",
                    "<!--",
                    "\u0000",
                    "9".repeat(60))
            .stream()
            .map(token -> token.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .toList();

    private final Random random;

    Mutation(long seed) {
        random = new Random(seed);
    }

    byte[] of(List<byte[]> seeds) {
        byte[] bytes = seeds.get(random.nextInt(seeds.size()));
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            bytes = changed(bytes, seeds);
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes, List<byte[]> seeds) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(random.nextInt(4) == 0 ? 400 : 8));
        return switch (random.nextInt(6)) {
            case 0 -> replaced(bytes, from, to, new byte[0]);
            case 1 -> replaced(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
            case 2 -> replaced(bytes, from, to, TOKENS.get(random.nextInt(TOKENS.size())));
            case 3 -> replaced(bytes, from, Math.min(bytes.length, from + 1), new byte[] {(byte) random.nextInt(256)});
            case 4 -> replaced(bytes, from, to, pieceOf(seeds.get(random.nextInt(seeds.size()))));
            default -> replaced(bytes, from, from, TOKENS.get(random.nextInt(TOKENS.size())));
        };
    }

    private byte[] pieceOf(byte[] other) {
        int from = random.nextInt(other.length);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(200)));
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
        byte[] result = new byte[bytes.length - (to - from) + by.length];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(by, 0, result, from, by.length);
        System.arraycopy(bytes, to, result, from + by.length, bytes.length - to);
        return result;
    }
}
