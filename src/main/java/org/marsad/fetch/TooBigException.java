package org.marsad.fetch;

import java.io.IOException;

/** More bytes than allowed came, or came out of decompression. */
final class TooBigException extends IOException {}
