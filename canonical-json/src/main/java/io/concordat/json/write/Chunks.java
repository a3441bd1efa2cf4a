package io.concordat.json.write;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes what a generator flushes; a document of one flush is copied once. Not thread-safe. */
final class Chunks extends OutputStream {

    private final List<byte[]> chunks = new ArrayList<>(2);

    @Override
    public void write(int single) {
        chunks.add(new byte[] {(byte) single});
    }

    @Override
    public void write(byte[] source, int from, int length) {
        chunks.add(Arrays.copyOfRange(source, from, from + length));
    }

    byte[] joined() {
        if (chunks.size() == 1) {
            return chunks.get(0);
        }
        byte[] all = new byte[chunks.stream().mapToInt(chunk -> chunk.length).sum()];
        int at = 0;
        for (byte[] chunk : chunks) {
            System.arraycopy(chunk, 0, all, at, chunk.length);
            at += chunk.length;
        }
        return all;
    }
}
