package org.partnercabinet.bitrix24.practice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One request over a bare socket, to see exactly which bytes come back and how the connection ends. */
final class RawSocket {
    private RawSocket() {}

    /** What came before the end, and whether the end was a reset. */
    record Seen(String text, boolean reset) {
        String body() {
            return text.substring(text.indexOf("\r\n\r\n") + 4);
        }

        int contentLength() {
            String rest = text.substring(text.indexOf("Content-Length: ") + 16);
            return Integer.parseInt(rest.substring(0, rest.indexOf("\r\n")));
        }
    }

    static Seen post(int port, String path, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head =
                "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length + "\r\n\r\n";
        return send(port, head + json);
    }

    static Seen send(int port, String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var seen = new ByteArrayOutputStream();
            boolean reset = false;
            try {
                for (int b = socket.getInputStream().read();
                        b >= 0;
                        b = socket.getInputStream().read()) {
                    seen.write(b);
                }
            } catch (java.net.SocketException e) {
                reset = true;
            }
            return new Seen(seen.toString(StandardCharsets.UTF_8), reset);
        }
    }
}
