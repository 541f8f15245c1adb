package org.partnercabinet.bootstrap.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.partnercabinet.bootstrap.Main;
import org.partnercabinet.bootstrap.e2e.Api;

/** The product in a JVM of its own, started again on the same port after each kill. Its output goes to one file. */
final class Victim implements AutoCloseable {
    static final String ADMIN = "admin@company.example";
    static final String PASSWORD = "correct horse battery";
    static final String TOKEN = "portaltoken0123456789";
    private static final Duration START = Duration.ofSeconds(90);
    private static final int SHOWN = 120;

    private final Map<String, String> environment;
    private final Path output;
    private final int port = freePort();
    private Process process;

    Victim(Map<String, String> environment, Path output) throws IOException {
        this.environment = environment;
        this.output = output;
        Files.createDirectories(output.toAbsolutePath().getParent());
        Files.deleteIfExists(output);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Returns when it answers. */
    void start() {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve")
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(output.toFile()));
        builder.environment().putAll(environment);
        builder.environment().putAll(settings());
        try {
            process = builder.start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Api.until(START, this::answers, Boolean::booleanValue);
    }

    private Map<String, String> settings() {
        return Map.of(
                "PORT",
                String.valueOf(port),
                "HOST",
                "127.0.0.1",
                "PUBLIC_URL",
                url(),
                "TRUSTED_PROXIES",
                "127.0.0.1",
                "SECRET_KEY",
                "0123456789abcdef0123456789abcdef",
                "ADMIN_EMAIL",
                ADMIN,
                "ADMIN_PASSWORD",
                PASSWORD,
                "BITRIX24_APPLICATION_TOKEN",
                TOKEN,
                "BITRIX24_REQUESTS_PER_SECOND",
                "1000");
    }

    private boolean answers() {
        if (!process.isAlive()) throw new AssertionError("the process ended with " + process.exitValue());
        try {
            return new Api(url()).get("/health/ready").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** SIGKILL: no shutdown hook, no finally, nothing. Returns when it is dead. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** Lines of its output that it thought to be errors. */
    List<String> errors() {
        return lines().stream().filter(line -> line.contains(" ERROR ")).toList();
    }

    /** The end of its output, for a failure's message. */
    String lastWords() {
        List<String> lines = lines();
        return output + ":\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN), lines.size()));
    }

    private List<String> lines() {
        try {
            return Files.exists(output) ? Files.readAllLines(output) : List.of();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        if (process != null) kill();
    }

    /** Below the ports that the system gives to connections: one of them could take it while nobody listens. */
    private static int freePort() {
        var random = new Random();
        while (true) {
            int port = 20_000 + random.nextInt(10_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
    }
}
