package org.marsad.fetch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Makes bytes fit for the robots.txt parser, which strips markup with a pattern whose time grows with the square of the
 * line: a page of a hundred thousand {@code <} would hold it for minutes.
 */
final class RobotsText {

    private RobotsText() {}

    /** Without tags, without any other {@code <}, and without the last line where the text was cut. */
    static byte[] plain(byte[] body, boolean cut) {
        String text = new String(body, charset(body));
        if (cut) {
            text = text.substring(0, Math.max(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'))));
        }
        return withoutTags(text).getBytes(StandardCharsets.UTF_8);
    }

    private static Charset charset(byte[] body) {
        int first = body.length < 2 ? 0 : (body[0] & 0xFF) << 8 | (body[1] & 0xFF);
        return first == 0xFEFF || first == 0xFFFE ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private static String withoutTags(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int tag = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' && tag < 0) {
                tag = plain.length();
            } else if (c == '>' && tag >= 0) {
                plain.setLength(tag);
                tag = -1;
            } else if (c == '\n' || c == '\r') {
                // A tag does not run on over lines: what follows may be a rule.
                tag = -1;
                plain.append(c);
            } else if (c != '<') {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
