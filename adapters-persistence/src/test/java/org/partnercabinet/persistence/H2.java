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
        return open(file(), 10);
    }

    /** A new database in which everything is made and nothing is stored: quicker than {@link #fresh}. */
    static Database copy() {
        try {
            return open(Files.copy(Template.FILE, file()), 4);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    /** Made when it is wanted first; nobody has it open then. */
    private static final class Template {
        static final Path FILE = made();

        private static Path made() {
            Path file = file();
            open(file, 4).close();
            return file;
        }
    }

    private static Database open(Path file, int connections) {
        String address = "jdbc:h2:file:" + file.toString().replaceFirst("[.]mv[.]db$", "");
        return Database.open(address, "sa", "", connections);
    }

    private static Path file() {
        try {
            Path directory = Files.createTempDirectory("partner-cabinet-h2");
            Path file = directory.resolve("test.mv.db");
            directory.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }
}
