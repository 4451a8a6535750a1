package org.marsad.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Undoes what Content-Encoding names. */
final class Decoding {

    /** Encodings of encodings beyond these only come from traps. */
    private static final int MOST_LAYERS = 2;

    private Decoding() {}

    /** @throws ZipException for an encoding that nobody asked for */
    static InputStream decode(InputStream in, List<String> contentEncoding) throws IOException {
        List<String> layers = contentEncoding.stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty() && !name.equals("identity"))
                .limit(MOST_LAYERS + 1L)
                .toList();
        if (layers.size() > MOST_LAYERS) {
            throw new ZipException();
        }
        InputStream plain = in;
        for (String layer : layers.reversed()) {
            plain = decode(plain, layer);
        }
        return plain;
    }

    private static InputStream decode(InputStream in, String encoding) throws IOException {
        PushbackInputStream ahead = new PushbackInputStream(in, 2);
        byte[] start = ahead.readNBytes(2);
        if (start.length == 0) {
            return InputStream.nullInputStream();
        }
        ahead.unread(start);
        return switch (encoding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(ahead, 8_192);
            case "deflate" -> inflate(ahead, start);
            default -> throw new ZipException();
        };
    }

    /** What is called deflate is zlib by the standard and a bare deflate stream from some servers. */
    private static InputStream inflate(InputStream in, byte[] start) {
        boolean zlib =
                start.length == 2 && (start[0] & 0x0F) == 8 && ((start[0] & 0xFF) << 8 | (start[1] & 0xFF)) % 31 == 0;
        Inflater inflater = new Inflater(!zlib);
        return new InflaterInputStream(in, inflater, 8_192) {
            @Override
            public void close() throws IOException {
                inflater.end();
                super.close();
            }
        };
    }
}
