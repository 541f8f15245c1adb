package org.partnercabinet.bootstrap.shipped;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.partnercabinet.bootstrap.e2e.Api;

/** The demo as the README starts it: the packaged jar with what lies beside it, in a JVM of its own. */
final class ShippedDemo implements AutoCloseable {
    static final Path JAR = Path.of("target", "partner-cabinet.jar").toAbsolutePath();

    private final Process process;
    private final Path output;
    private final int port;
    private final int practicePort;

    private ShippedDemo(Path folder) throws IOException {
        port = freePort();
        practicePort = freePort();
        output = folder.resolve("said");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-Duser.language=en", "-jar", JAR.toString(), "demo")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .putAll(Map.of("PORT", String.valueOf(port), "PRACTICE_PORT", String.valueOf(practicePort)));
        process = builder.start();
    }

    /** Returns when it has said where to go. */
    static ShippedDemo start(Path folder) throws IOException {
        var demo = new ShippedDemo(folder);
        try {
            Api.until(demo::said, said -> said.contains("demo-password") || !demo.process.isAlive());
            if (!demo.process.isAlive()) throw new AssertionError(demo.said());
            return demo;
        } catch (RuntimeException | Error trouble) {
            demo.close();
            throw trouble;
        }
    }

    String said() {
        try {
            return Files.readString(output);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    int port() {
        return port;
    }

    int practicePort() {
        return practicePort;
    }

    Api api() {
        return new Api("http://localhost:" + port);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
