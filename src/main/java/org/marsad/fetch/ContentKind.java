package org.marsad.fetch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells text and markup from other content, by what the server says and by what the bytes show. */
final class ContentKind {

    private static final int LOOKED_AT = 8_192;

    private record Magic(String name, int offset, byte[] bytes) {

        static Magic of(String name, int offset, String latin1) {
            return new Magic(name, offset, latin1.getBytes(StandardCharsets.ISO_8859_1));
        }

        boolean opens(byte[] body) {
            if (body.length < offset + bytes.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if (body[offset + i] != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final Magic GZIP = Magic.of("gzip", 0, "\u001f\u008b\b");

    private static final List<Magic> FOREIGN = List.of(
            GZIP,
            Magic.of("PDF", 0, "%PDF-"),
            Magic.of("PNG", 0, "\u0089PNG\r\n"),
            Magic.of("JPEG", 0, "\u00ff\u00d8\u00ff"),
            Magic.of("GIF", 0, "GIF87a"),
            Magic.of("GIF", 0, "GIF89a"),
            Magic.of("WebP", 8, "WEBPVP8"),
            Magic.of("AVI", 8, "AVI LIST"),
            Magic.of("WAV", 8, "WAVEfmt "),
            Magic.of("ZIP", 0, "PK\u0003\u0004"),
            Magic.of("RAR", 0, "Rar!\u001a\u0007"),
            Magic.of("7z", 0, "7z\u00bc\u00af'\u001c"),
            Magic.of("bzip2", 4, "1AY&SY"),
            Magic.of("xz", 0, "\u00fd7zXZ\u0000"),
            Magic.of("Zstandard", 0, "(\u00b5/\u00fd"),
            Magic.of("Ogg", 0, "OggS\u0000"),
            Magic.of("MP3", 0, "ID3\u0002"),
            Magic.of("MP3", 0, "ID3\u0003"),
            Magic.of("MP3", 0, "ID3\u0004"),
            Magic.of("MP4", 4, "ftyp"),
            Magic.of("Matroska", 0, "\u001aE\u00df\u00a3"),
            Magic.of("OLE", 0, "\u00d0\u00cf\u0011\u00e0"),
            Magic.of("ELF", 0, "\u007fELF"));

    private ContentKind() {}

    /** The type when it is never text, else null. What may be mislabelled text is judged by its bytes. */
    static @Nullable String foreignType(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        boolean foreign = type.startsWith("image/")
                || type.startsWith("video/")
                || type.startsWith("audio/")
                || type.startsWith("font/")
                || type.equals("application/pdf");
        return foreign ? Facts.start(type) : null;
    }

    static boolean isGzip(byte[] body) {
        return GZIP.opens(body);
    }

    /** What the bytes are when they are not text, else null. */
    static @Nullable String foreignBytes(byte[] body, @Nullable String contentType) {
        if (isWideText(body, contentType)) {
            return null;
        }
        for (Magic magic : FOREIGN) {
            if (magic.opens(body)) {
                return magic.name;
            }
        }
        return mostlyControls(body) ? "binary" : null;
    }

    /** UTF-16 and UTF-32 are full of zero bytes: known by the mark, by the charset, or by how markup looks in them. */
    private static boolean isWideText(byte[] body, @Nullable String contentType) {
        if (body.length < 2) {
            return false;
        }
        int first = (body[0] & 0xFF) << 8 | (body[1] & 0xFF);
        boolean marked = first == 0xFEFF || first == 0xFFFE;
        boolean markup = first == '<' << 8 || first == '<';
        boolean named =
                contentType != null && contentType.toLowerCase(Locale.ROOT).contains("charset=utf-16");
        return marked || markup || named;
    }

    /**
     * More than one in fifty bytes that no text has. Compressed or coded data has one in ten; a page with a stray zero
     * byte is still a page.
     */
    private static boolean mostlyControls(byte[] body) {
        int looked = Math.min(body.length, LOOKED_AT);
        int controls = 0;
        for (int i = 0; i < looked; i++) {
            if (isBinary(body[i])) {
                controls++;
            }
        }
        return controls * 50 > looked;
    }

    /** WHATWG MIME sniffing, "binary data byte". */
    private static boolean isBinary(byte b) {
        return (b >= 0x00 && b <= 0x08) || b == 0x0B || (b >= 0x0E && b <= 0x1A) || (b >= 0x1C && b <= 0x1F);
    }
}
