package org.partnercabinet.bitrix24.practice.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads requests from one connection. Sizes are capped, because a fake is also reachable by mistakes. */
final class RequestReader {
    static final int MAX_BODY = 16 * 1024 * 1024;
    private static final int MAX_LINE = 16 * 1024;
    private static final int MAX_HEADERS = 100;

    private final InputStream in;
    private final Wire wire;
    private final String peer;

    RequestReader(InputStream in, Wire wire, String peer) {
        this.in = in;
        this.wire = wire;
        this.peer = peer;
    }

    /** The next request, or nothing when the client has closed the connection between requests. */
    Optional<Request> next() throws IOException {
        String first = line(true);
        if (first == null) {
            return Optional.empty();
        }
        String[] parts = first.split(" ");
        if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) {
            throw new Unreadable(400, "not an HTTP/1.1 request line");
        }
        var headers = headers();
        boolean close =
                headers.getOrDefault("connection", "").toLowerCase(Locale.ROOT).contains("close");
        wire.keepAlive(!close && parts[2].equals("HTTP/1.1"));
        return Optional.of(new Request(parts[0], parts[1], headers, body(headers), peer));
    }

    private Map<String, String> headers() throws IOException {
        var headers = new LinkedHashMap<String, String>();
        for (String line = mustLine(); !line.isEmpty(); line = mustLine()) {
            int colon = line.indexOf(':');
            if (colon < 1 || headers.size() >= MAX_HEADERS) {
                throw new Unreadable(400, "bad or too many headers");
            }
            headers.put(
                    line.substring(0, colon).trim().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("expect", "").equalsIgnoreCase("100-continue")) {
            wire.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked")) {
            return chunks();
        }
        return exactly(size(headers.getOrDefault("content-length", "0"), 10));
    }

    private byte[] chunks() throws IOException {
        var whole = new ByteArrayOutputStream();
        while (true) {
            int size = size(mustLine().split(";")[0].trim(), 16);
            if (whole.size() + size > MAX_BODY) {
                throw new Unreadable(413, "body too large");
            }
            whole.writeBytes(exactly(size));
            String after = mustLine();
            if (size == 0) {
                while (!after.isEmpty()) {
                    after = mustLine();
                }
                return whole.toByteArray();
            }
        }
    }

    private static int size(String text, int radix) throws Unreadable {
        try {
            int size = Integer.parseInt(text, radix);
            if (size >= 0 && size <= MAX_BODY) {
                return size;
            }
            throw new Unreadable(413, "body too large");
        } catch (NumberFormatException e) {
            throw new Unreadable(400, "length is not a number");
        }
    }

    private byte[] exactly(int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the client stopped in the middle of a body");
        }
        return bytes;
    }

    private String mustLine() throws IOException {
        String line = line(false);
        if (line == null) {
            throw new EOFException("the client stopped in the middle of a request");
        }
        return line;
    }

    private @org.jspecify.annotations.Nullable String line(boolean endAllowed) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return endAllowed && line.size() == 0 ? null : line.toString(StandardCharsets.ISO_8859_1);
            }
            if (line.size() >= MAX_LINE) {
                throw new Unreadable(431, "line too long");
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    /** A request that cannot be understood; carries the status that says why. */
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;
        final int status;

        Unreadable(int status, String message) {
            super(message);
            this.status = status;
        }
    }
}
