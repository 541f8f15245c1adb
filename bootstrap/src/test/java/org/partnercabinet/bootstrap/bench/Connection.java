package org.partnercabinet.bootstrap.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** One keep-alive connection with one request under way at a time. */
final class Connection implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");

    private final byte[] expected;
    private final SocketChannel channel;
    private final ByteBuffer in = ByteBuffer.allocateDirect(8192);
    private final ByteBuffer out = ByteBuffer.allocateDirect(8192);
    private long sentAt;

    /** @param status of every answer */
    Connection(int port, Selector selector, String status) throws IOException {
        expected = ("HTTP/1.1 " + status + " ").getBytes(StandardCharsets.ISO_8859_1);
        channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send(byte[] request) throws IOException {
        out.clear().put(request).flip();
        sentAt = System.nanoTime();
        while (out.hasRemaining()) channel.write(out);
    }

    /**
     * Reads what is there.
     *
     * @return nanoseconds that the answer took, or -1 if it is not complete
     * @throws IOException if it has another status, or there is none at all
     */
    long receive() throws IOException {
        if (channel.read(in) < 0) throw new IOException("the server hung up");
        int length = in.position();
        if (length < expected.length || !isWhole(length)) return -1;
        for (int i = 0; i < expected.length; i++) {
            if (in.get(i) != expected[i]) throw new IOException("not what was expected: " + text(length));
        }
        in.clear();
        return System.nanoTime() - sentAt;
    }

    /** Has its head, and as much body as that says. */
    private boolean isWhole(int length) {
        String text = text(length);
        int head = text.indexOf("\r\n\r\n");
        if (head < 0) return false;
        var said = LENGTH.matcher(text.substring(0, head));
        return length >= head + 4 + (said.find() ? Integer.parseInt(said.group(1)) : 0);
    }

    private String text(int length) {
        byte[] bytes = new byte[length];
        in.get(0, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
