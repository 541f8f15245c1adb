package org.partnercabinet.bootstrap.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One keep-alive connection with one request under way at a time. */
final class Connection implements AutoCloseable {
    private static final byte[] EXPECTED = "HTTP/1.1 302 ".getBytes(StandardCharsets.ISO_8859_1);
    private static final int END = 0x0d0a0d0a;

    private final SocketChannel channel;
    private final ByteBuffer in = ByteBuffer.allocateDirect(8192);
    private final ByteBuffer out = ByteBuffer.allocateDirect(8192);
    private long sentAt;

    Connection(int port, Selector selector) throws IOException {
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
     * @throws IOException if it is anything but a 302 without a body, or none at all
     */
    long receive() throws IOException {
        if (channel.read(in) < 0) throw new IOException("the server hung up");
        int length = in.position();
        if (length < EXPECTED.length || in.getInt(length - 4) != END) return -1;
        for (int i = 0; i < EXPECTED.length; i++) {
            if (in.get(i) != EXPECTED[i]) throw new IOException("not a redirect: " + text(length));
        }
        in.clear();
        return System.nanoTime() - sentAt;
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
