package org.partnercabinet.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.TreeMap;

/** Sends what no decent client would: bytes, as they are. */
record Wire(int port) {
    private static final int PATIENCE_MILLIS = 20_000;

    /** @param head the request line and more headers, each ended by CRLF; the body is what follows the empty line */
    Api.Reply send(String head, String body) {
        var request = head + "Host: localhost\r\nConnection: close\r\n\r\n" + body;
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket, request);
            return reply(read(socket));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Api.Reply line(String requestLine) {
        return send(requestLine + "\r\n", "");
    }

    /** Who is refused early may not want to hear the rest. */
    private static void write(Socket socket, String request) throws IOException {
        try {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (SocketException refusedMeanwhile) {
            return;
        }
    }

    private static String read(Socket socket) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(bytes);
        } catch (SocketException reset) {
            if (bytes.size() == 0) throw reset;
        }
        return bytes.toString(UTF_8);
    }

    private static Api.Reply reply(String text) throws IOException {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) throw new IOException("no answer but: " + text);
        var lines = text.substring(0, end).split("\r\n");
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon), lines[i].substring(colon + 1).strip());
        }
        String body = text.substring(end + 4);
        boolean json = headers.getOrDefault("Content-Type", "").contains("json");
        var tree = json ? Api.JSON.readTree(body) : Api.JSON.missingNode();
        return new Api.Reply(Integer.parseInt(lines[0].split(" ")[1]), tree, body, headers);
    }
}
