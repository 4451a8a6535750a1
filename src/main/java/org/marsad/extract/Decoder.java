package org.marsad.extract;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a page or feed into text. Bytes are trusted over labels: what decodes as UTF-8 is UTF-8, and a
 * label that the bytes contradict is dropped. Never fails; what cannot be decoded becomes U+FFFD.
 */
public final class Decoder {

    private static final int LABEL_WINDOW = 4_096;
    private static final int SNIFF_WINDOW = 64_000;
    private static final int SURE = 40;
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset ARABIC = Charset.forName("windows-1256");
    private static final Pattern CHARSET =
            Pattern.compile("(?i)(?:charset|encoding)\\s{0,9}=\\s{0,9}[\"']?([\\w:.-]{2,40})");
    /** Servers send these by default, so they say little. */
    private static final Set<String> WEAK = Set.of("windows-1252", "US-ASCII");

    private Decoder() {}

    public static String decode(byte[] body, @Nullable String contentType) {
        Charset bom = byteOrderMark(body);
        if (bom != null) {
            String text = decode(body, 0, body.length, bom);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        return decode(body, 0, body.length, charset(body, contentType));
    }

    private static Charset charset(byte[] body, @Nullable String contentType) {
        Charset wide = wide(body);
        if (wide != null) {
            return wide;
        }
        Utf8Share utf8 = Utf8Share.of(body);
        Charset header = contentType == null ? null : labelled(contentType);
        Charset inside =
                labelled(new String(body, 0, Math.min(LABEL_WINDOW, body.length), StandardCharsets.ISO_8859_1));
        Charset label = header == null || (weak(header) && inside != null) ? inside : header;
        if (utf8.pureAscii()) {
            return label != null && label.name().startsWith("ISO-2022") ? label : StandardCharsets.UTF_8;
        }
        if (utf8.holds()) {
            return StandardCharsets.UTF_8;
        }
        if (label != null && !weak(label) && !label.equals(StandardCharsets.UTF_8)) {
            return label;
        }
        if (inside != null && !weak(inside) && !inside.equals(StandardCharsets.UTF_8)) {
            return inside;
        }
        return sniffed(body, utf8, label);
    }

    private static Charset sniffed(byte[] body, Utf8Share utf8, @Nullable Charset label) {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(body.length > SNIFF_WINDOW ? Arrays.copyOf(body, SNIFF_WINDOW) : body);
        for (CharsetMatch match : detector.detectAll()) {
            Charset charset = named(match.getName());
            if (charset == null
                    || match.getConfidence() < SURE
                    || charset.name().startsWith("UTF")) {
                continue;
            }
            // A label of Western text stands unless high bytes run together as they do in other alphabets only.
            if (label != null && weak(label) && !utf8.highBytesRunTogether()) {
                return WESTERN;
            }
            return charset.name().equals("ISO-8859-6") ? ARABIC : charset;
        }
        if (label != null && weak(label)) {
            return WESTERN;
        }
        return utf8.mostly() ? StandardCharsets.UTF_8 : WESTERN;
    }

    private static @Nullable Charset byteOrderMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    /** UTF-16 without a mark: markup begins with "<" and another ASCII character, each beside a zero byte. */
    private static @Nullable Charset wide(byte[] b) {
        if (b.length < 4) {
            return null;
        }
        if (b[0] == '<' && b[1] == 0 && b[2] != 0 && b[3] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return b[0] == 0 && b[1] == '<' && b[2] == 0 && b[3] != 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static @Nullable Charset labelled(String text) {
        Matcher matcher = CHARSET.matcher(text);
        return matcher.find() ? named(matcher.group(1)) : null;
    }

    private static @Nullable Charset named(String name) {
        String label = name.toLowerCase(Locale.ROOT);
        // As browsers do: these labels are used for their supersets.
        switch (label) {
            case "iso-8859-1", "latin1", "iso8859-1", "iso_8859-1" -> {
                return WESTERN;
            }
            case "gb2312", "gbk" -> label = "gb18030";
            case "iso-8859-9" -> label = "windows-1254";
            case "cp1256", "windows1256" -> label = "windows-1256";
            default -> {}
        }
        try {
            Charset charset = Charset.forName(label);
            // Without a mark these cannot have carried the ASCII label that named them.
            return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
                    ? StandardCharsets.UTF_8
                    : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private static boolean weak(Charset charset) {
        return WEAK.contains(charset.name());
    }

    private static String decode(byte[] body, int from, int length, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(body, from, length))
                    .toString();
        } catch (java.nio.charset.CharacterCodingException | UnsupportedOperationException impossible) {
            return new String(body, from, length, StandardCharsets.UTF_8);
        }
    }

    /** How much of the bytes beyond ASCII is UTF-8. */
    private record Utf8Share(int sequences, int strays, int high, int highPairs) {

        static Utf8Share of(byte[] b) {
            int sequences = 0;
            int strays = 0;
            int high = 0;
            int pairs = 0;
            boolean previousHigh = false;
            for (int i = 0; i < b.length; ) {
                if (b[i] >= 0) {
                    previousHigh = false;
                    i++;
                    continue;
                }
                int length = sequenceLength(b, i);
                if (length == 0) {
                    strays++;
                    length = 1;
                } else {
                    sequences++;
                }
                high++;
                if (previousHigh) {
                    pairs++;
                }
                previousHigh = true;
                i += length;
            }
            return new Utf8Share(sequences, strays, high, pairs);
        }

        private static int sequenceLength(byte[] b, int at) {
            int lead = b[at] & 0xFF;
            int length = lead >= 0xC2 && lead <= 0xDF
                    ? 2
                    : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
            for (int k = 1; k < length; k++) {
                if (at + k == b.length) {
                    return k;
                }
                if ((b[at + k] & 0xC0) != 0x80) {
                    return 0;
                }
            }
            return length;
        }

        boolean pureAscii() {
            return high == 0;
        }

        /** A stray byte now and then, or a sequence cut off, does not make a page another charset. */
        boolean holds() {
            return strays * 50L <= sequences;
        }

        boolean mostly() {
            return sequences > strays;
        }

        boolean highBytesRunTogether() {
            return highPairs * 2 > high;
        }
    }
}
