package org.partnercabinet.bitrix24.practice.wire;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The answering end of one connection, open to everything a real network does to an answer. */
public final class Wire {
    private final Socket socket;
    private final OutputStream out;
    private boolean keepAlive = true;

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.out = new BufferedOutputStream(socket.getOutputStream());
    }

    /** Status line and headers. Nothing is added to the headers but the connection's own. */
    public void head(int status, Map<String, String> headers) throws IOException {
        var head = new StringBuilder("HTTP/1.1 ").append(status).append(" Practice\r\n");
        headers.forEach((name, value) ->
                head.append(name).append(": ").append(clean(value)).append("\r\n"));
        head.append(keepAlive ? "" : "Connection: close\r\n").append("\r\n");
        out.write(head.toString().getBytes(StandardCharsets.UTF_8));
    }

    public void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** No further request is read here: the connection ends with FIN after this reply. */
    public void lastReply() {
        keepAlive = false;
    }

    /** Ends the connection with RST: what was not delivered yet is gone. */
    public void reset() throws IOException {
        keepAlive = false;
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Real time passes; the portal's closing cuts it short. */
    public void idle(long millis) throws IOException {
        try {
            // The delay is the fault itself: the client must see real time pass on its socket.
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the portal is closing");
        }
    }

    void keepAlive(boolean wanted) {
        keepAlive = wanted;
    }

    boolean keepAlive() {
        return keepAlive && !socket.isClosed();
    }

    private static String clean(String value) {
        return value.replace("\r", "").replace("\n", "");
    }
}
