package org.marsad.fetch;

import java.net.InetAddress;

/** A block of addresses, {@code 10.0.0.0/8} or {@code fc00::/7}; a bare address is a block of one. */
record Network(InetAddress base, int bits) {

    /** @throws IllegalArgumentException when the text is not a block; the message says so in a sentence */
    static Network parse(String text) {
        int slash = text.indexOf('/');
        try {
            InetAddress base = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
            int most = base.getAddress().length * 8;
            int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
            if (bits >= 0 && bits <= most) {
                return new Network(base, bits);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(notANetwork(text), e);
        }
        throw new IllegalArgumentException(notANetwork(text));
    }

    private static String notANetwork(String text) {
        return "\"%s\" is not a network such as 10.0.0.0/8 or fd00::/8".formatted(text);
    }

    boolean contains(InetAddress address) {
        byte[] mine = base.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        int whole = bits / 8;
        for (int i = 0; i < whole; i++) {
            if (mine[i] != other[i]) {
                return false;
            }
        }
        int rest = bits % 8;
        return rest == 0 || ((mine[whole] ^ other[whole]) & (0xFF << (8 - rest)) & 0xFF) == 0;
    }
}
