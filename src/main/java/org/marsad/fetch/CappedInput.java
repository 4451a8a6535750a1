package org.marsad.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that come over the wire and ends the reading when they are too many. */
final class CappedInput extends FilterInputStream {

    private final long most;
    private long count;

    CappedInput(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        counted(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int off, int len) throws IOException {
        int n = super.read(bytes, off, len);
        counted(Math.max(n, 0));
        return n;
    }

    private void counted(int n) throws IOException {
        count += n;
        if (count > most) {
            throw new TooBigException();
        }
    }
}
