package io.concordat.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** One way to change a document as bytes, where no tree could say it. */
enum TextMutation {
    CHANGED_BYTE {
        @Override
        byte[] apply(byte[] json, Random random) {
            byte[] changed = json.clone();
            changed[random.nextInt(json.length)] = (byte) random.nextInt(256);
            return changed;
        }
    },
    LOST_BYTE {
        @Override
        byte[] apply(byte[] json, Random random) {
            int at = random.nextInt(json.length);
            return joined(Arrays.copyOf(json, at), "", Arrays.copyOfRange(json, at + 1, json.length));
        }
    },
    CUT_OFF {
        @Override
        byte[] apply(byte[] json, Random random) {
            return Arrays.copyOf(json, random.nextInt(json.length));
        }
    },
    WHITE_SPACE {
        @Override
        byte[] apply(byte[] json, Random random) {
            return atComma(json, random, ", \t\r\n ");
        }
    },
    TWO_COMMAS {
        @Override
        byte[] apply(byte[] json, Random random) {
            return atComma(json, random, ",,");
        }
    },
    DUPLICATE_MEMBER {
        @Override
        byte[] apply(byte[] json, Random random) {
            return withFirst(json, "(\"[A-Za-z]+\":\"[^\"\\\\]*\"),", "$1,$1,");
        }
    },
    ESCAPED_LETTER {
        @Override
        byte[] apply(byte[] json, Random random) {
            return withFirst(json, "\"x", "\"\\\\u0078");
        }
    },
    HALF_A_PAIR {
        @Override
        byte[] apply(byte[] json, Random random) {
            return withFirst(json, "\"x", "\"\\\\uD83D");
        }
    },
    BYTE_ORDER_MARK {
        @Override
        byte[] apply(byte[] json, Random random) {
            return joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, "", json);
        }
    },
    MORE_AFTER_THE_END {
        @Override
        byte[] apply(byte[] json, Random random) {
            return joined(json, random.nextBoolean() ? " " : "{}", new byte[0]);
        }
    };

    abstract byte[] apply(byte[] json, Random random);

    private static byte[] withFirst(byte[] json, String regex, String replacement) {
        return new String(json, StandardCharsets.UTF_8)
                .replaceFirst(regex, replacement)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] atComma(byte[] json, Random random, String text) {
        for (int i = random.nextInt(json.length); i < json.length; i++) {
            if (json[i] == ',') {
                return joined(Arrays.copyOf(json, i), text, Arrays.copyOfRange(json, i + 1, json.length));
            }
        }
        return json;
    }

    private static byte[] joined(byte[] head, String middle, byte[] tail) {
        byte[] between = middle.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + between.length + tail.length);
        System.arraycopy(between, 0, all, head.length, between.length);
        System.arraycopy(tail, 0, all, head.length + between.length, tail.length);
        return all;
    }
}
