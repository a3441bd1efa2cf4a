package io.concordat.adapter.edi.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that takes at most one byte more than its limit from another stream, then fails. Does not close it. */
final class BoundedInput extends FilterInputStream {

    private long left;
    private boolean exceeded;

    BoundedInput(InputStream in, long limit) {
        super(in);
        this.left = limit;
    }

    boolean isExceeded() {
        return exceeded;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int most = (int) Math.min(length, left + 1);
        int read = super.read(bytes, offset, most);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public long skip(long count) {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() {
        // whoever opened the stream closes it
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            exceeded = true;
            throw new IOException("more bytes than allowed");
        }
    }
}
