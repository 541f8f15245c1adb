package org.partnercabinet.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Embedded databases in temporary files, as the product uses them. */
public final class H2 {
    private H2() {}

    /** A new, empty, migrated database; the caller closes it. */
    public static Database fresh() {
        try {
            Path directory = Files.createTempDirectory("partner-cabinet-h2");
            directory.toFile().deleteOnExit();
            directory.resolve("test.mv.db").toFile().deleteOnExit();
            return Database.open("jdbc:h2:file:" + directory.resolve("test"), "sa", "", 10);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }
}
