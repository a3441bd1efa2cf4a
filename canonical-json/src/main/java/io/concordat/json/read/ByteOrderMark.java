package io.concordat.json.read;

import java.util.Arrays;

/** The mark some editors write in front of UTF-8; RFC 8259 lets a reader ignore it. */
final class ByteOrderMark {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private ByteOrderMark() {}

    static byte[] without(byte[] bytes) {
        boolean marked = bytes.length >= MARK.length && Arrays.mismatch(bytes, MARK) == MARK.length;
        return marked ? Arrays.copyOfRange(bytes, MARK.length, bytes.length) : bytes;
    }
}
