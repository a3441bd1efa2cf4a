package io.concordat.json.read;

import java.util.Arrays;

/** The mark some editors write in front of UTF-8; RFC 8259 lets a reader ignore it. */
final class ByteOrderMark {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private ByteOrderMark() {}

    static byte[] without(byte[] bytes) {
        return leads(bytes) ? Arrays.copyOfRange(bytes, MARK.length, bytes.length) : bytes;
    }

    static boolean leads(byte[] bytes) {
        return bytes.length >= MARK.length && bytes[0] == MARK[0] && bytes[1] == MARK[1] && bytes[2] == MARK[2];
    }
}
