package org.partnercabinet.bootstrap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server in a JVM of its own, with the JVM's own defaults. Closing it kills it, as {@code kill -9} does. */
final class Child implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final int port;
    private final Duration started;

    private Child(List<String> arguments, Map<String, String> environment, Path log) throws IOException {
        port = freePort();
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(arguments);
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().putAll(Map.of("PORT", String.valueOf(port), "HOST", "127.0.0.1"));
        long start = System.nanoTime();
        process = builder.start();
        while (!get("/health/live").startsWith("HTTP/1.1 200 ")) {
            if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new IOException("did not start, see " + log);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        started = Duration.ofNanos(System.nanoTime() - start);
    }

    /** Returns when it is live. @param arguments of {@code java} */
    static Child start(List<String> arguments, Map<String, String> environment, Path folder) throws IOException {
        return new Child(arguments, environment, folder.resolve("child.log"));
    }

    int port() {
        return port;
    }

    /** From the start of the process to its first answer. */
    Duration started() {
        return started;
    }

    long pid() {
        return process.pid();
    }

    /** Processor time so far; zero where the system does not tell. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The whole answer; empty when nobody answers. */
    String get(String path) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException nobodyThere) {
            return "";
        }
    }

    /** Asks it to stop, as an operator does, and waits until it has. */
    void stop() {
        process.destroy();
        await();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) throw new AssertionError("does not stop");
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
