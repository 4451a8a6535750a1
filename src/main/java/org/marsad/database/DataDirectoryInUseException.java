package org.marsad.database;

import java.nio.file.Path;

/** Another Marsad runs on the same data directory. */
public final class DataDirectoryInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DataDirectoryInUseException(Path directory, Throwable cause) {
        super(
                "Another Marsad already runs on the data directory " + directory
                        + ": stop it, or start this one with another marsad.data-dir.",
                cause);
    }
}
