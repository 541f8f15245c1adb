package org.partnercabinet.bitrix24.practice.crm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables that lie beside the classes as text. */
final class Resources {
    private Resources() {}

    /** Lines of a table; blank ones and comments left out. */
    static List<String> lines(String name) {
        String path = "/org/partnercabinet/bitrix24/practice/" + name;
        try (InputStream in = Resources.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cell, with the dash for nothing. */
    static String cell(String text) {
        return text.equals("-") ? "" : text;
    }
}
