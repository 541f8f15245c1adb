package org.partnercabinet.bootstrap.e2e.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A Chromium without a window. One for all tests of a process; it ends with it. */
final class Chromium {
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

    private static Devtools running;

    private Chromium() {}

    /** Skips the test, and says so, where there is no browser. */
    static synchronized Devtools devtools() {
        if (running == null) {
            var program = program();
            Assumptions.assumeTrue(
                    program.isPresent(),
                    "no chromium on this machine, so tests in a browser are skipped; CHROMIUM may name one");
            running = start(program.get());
        }
        return running;
    }

    private static Optional<Path> program() {
        var named = Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        var found = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(named, found).filter(Files::isExecutable).findFirst();
    }

    private static Devtools start(Path program) {
        try {
            var profile = Files.createTempDirectory("chromium");
            var process = new ProcessBuilder(
                            program.toString(),
                            "--headless=new",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--no-first-run",
                            "--disable-extensions",
                            "--disable-background-networking",
                            "--force-color-profile=srgb",
                            "--remote-debugging-port=0",
                            "--user-data-dir=" + profile)
                    .redirectErrorStream(true)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new Devtools(address(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes on reading what it says, so that it never waits for us. */
    private static String address(Process process) throws IOException {
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var heard = new StringBuilder();
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            heard.append(line).append('\n');
            var found = LISTENING.matcher(line);
            if (found.find()) {
                var rest = new Thread(() -> said.lines().forEach(more -> {}));
                rest.setDaemon(true);
                rest.start();
                return found.group(1);
            }
        }
        throw new AssertionError("chromium did not start:\n" + heard);
    }
}
