package org.partnercabinet.bitrix24.practice.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves HTTP/1.1 on one port, a daemon thread per connection. Written by hand because no server lets its handler reset
 * a connection, announce a length it does not keep, or close the door for a while.
 */
public final class HttpListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpListener.class);
    private static final int IDLE_MILLIS = 60_000;
    private static final int MAX_CONNECTIONS = 1_000;

    private final String name;
    private final InetAddress address;
    private final Function<Request, Reply> handler;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads;
    private volatile @Nullable ServerSocket door;
    private CountDownLatch doorLeft = new CountDownLatch(0);
    private int port;

    public HttpListener(String name, String bindAddress, int port, Function<Request, Reply> handler) {
        this.name = name;
        this.port = port;
        this.handler = handler;
        this.threads = Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        try {
            this.address = InetAddress.getByName(bindAddress);
        } catch (IOException e) {
            throw new UncheckedIOException("no such address: " + bindAddress, e);
        }
    }

    /** Binds the port (0 takes any free one, and keeps it from then on) and accepts connections until closed. */
    public synchronized HttpListener open() {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port), 200);
            port = socket.getLocalPort();
            door = socket;
            var left = new CountDownLatch(1);
            doorLeft = left;
            threads.execute(() -> {
                accept(socket);
                left.countDown();
            });
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + address + ":" + port, e);
        }
    }

    public synchronized int port() {
        return port;
    }

    /** New connections are refused, and idle ones closed, until {@link #open()} is called again. */
    public synchronized void shut() {
        var socket = door;
        door = null;
        if (socket != null) {
            quietly(socket);
            waitUntilLeft();
        }
        open.forEach(HttpListener::quietly);
    }

    /** A port is closed to others only when nobody stands in its accept any more. */
    private void waitUntilLeft() {
        try {
            if (!doorLeft.await(1, TimeUnit.SECONDS)) LOG.warn("{} is slow to close its door", name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        shut();
        threads.shutdownNow();
    }

    private void accept(ServerSocket socket) {
        while (door == socket) {
            try {
                Socket connection = socket.accept();
                if (door != socket || open.size() >= MAX_CONNECTIONS) {
                    quietly(connection);
                    continue;
                }
                open.add(connection);
                threads.execute(() -> talk(connection));
            } catch (IOException | java.util.concurrent.RejectedExecutionException e) {
                if (door == socket && !socket.isClosed()) {
                    LOG.warn("{} could not accept a connection", name, e);
                }
            }
        }
    }

    private void talk(Socket connection) {
        try (connection) {
            connection.setSoTimeout(IDLE_MILLIS);
            connection.setTcpNoDelay(true);
            var wire = new Wire(connection);
            var in = new BufferedInputStream(connection.getInputStream());
            var reader = new RequestReader(in, wire, connection.getInetAddress().getHostAddress());
            do {
                Optional<Request> request = read(reader, wire);
                if (request.isEmpty()) {
                    return;
                }
                answer(request.get(), wire);
            } while (wire.keepAlive());
        } catch (IOException e) {
            LOG.debug("{}: connection ended: {}", name, e.getMessage());
        } finally {
            open.remove(connection);
        }
    }

    private void answer(Request request, Wire wire) throws IOException {
        Reply reply = handle(request);
        if (request.method().equals("HEAD") && reply instanceof Answer answer) {
            answer.headOn(wire);
            wire.write(new byte[0]);
        } else {
            reply.sendOn(wire);
        }
    }

    private static Optional<Request> read(RequestReader reader, Wire wire) throws IOException {
        try {
            return reader.next();
        } catch (RequestReader.Unreadable e) {
            wire.lastReply();
            Answer.of(e.status, "text/plain; charset=utf-8", String.valueOf(e.getMessage()))
                    .sendOn(wire);
            return Optional.empty();
        }
    }

    private Reply handle(Request request) {
        try {
            return handler.apply(request);
        } catch (RuntimeException e) {
            LOG.error("{}: {} failed", name, request.method(), e);
            return Answer.of(500, "text/plain; charset=utf-8", "The practice portal itself failed; see its log.");
        }
    }

    private static void quietly(AutoCloseable thing) {
        try {
            thing.close();
        } catch (Exception e) {
            LOG.debug("closing: {}", e.getMessage());
        }
    }
}
