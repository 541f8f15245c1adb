package org.partnercabinet.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnercabinet.bootstrap.Console;
import org.partnercabinet.bootstrap.demo.Demo;

/** The walk-through of the README, line by line as a newcomer pastes it. Only the ports are others. */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```bash\n(.*?)^```");

    @TempDir
    Path folder;

    @Test
    void the_walk_through_works_as_it_stands() throws Exception {
        assumeTrue(works("bash", "--version") && works("curl", "--version"), "skipped: bash or curl is missing here");
        int port = freePort();
        int practicePort = freePort();
        var said = new ByteArrayOutputStream();
        var environment = Map.of("PORT", String.valueOf(port), "PRACTICE_PORT", String.valueOf(practicePort));
        try (var demo = Demo.start(environment, new Console(new PrintStream(said, true, UTF_8), Locale.ENGLISH))) {
            assertThat(demo.app().port()).isEqualTo(port);
            assertThat(said.toString(UTF_8))
                    .contains(
                            "http://localhost:" + port + "/docs",
                            ":" + practicePort,
                            "anna@demo.example",
                            "admin@demo.example",
                            "demo-password");
            var output = run(script(port, practicePort));
            assertThat(output).contains("The link: http://localhost:" + port + "/r/");
            assertThat(output)
                    .containsPattern(
                            "(?i)location: https://example\\.com/\\?a=1&utm_source=anna&pc_click=[0-9a-f-]{36}");
            assertThat(output)
                    .contains("\"status\":\"accepted\"")
                    .containsPattern("Referral [0-9a-f-]{36} is lead \\d+ in Bitrix24");
            assertThat(output).containsPattern("\"available\":\\{\"amount\":\"5000\\.00\",\"currency\":\"RUB\"}");
            assertThat(output.lines()).containsSubsequence("approved", "paid");
            var sentences =
                    output.lines().filter(line -> line.startsWith("\"text\":")).toList();
            assertThat(sentences).hasSize(3).allMatch(line -> line.contains("5,000.00"));
            assertThat(sentences.get(2).replace('\u00a0', ' ')).contains("was won: RUB 50,000.00 × 10%");
        }
    }

    private static String script(int port, int practicePort) throws IOException {
        var readme = Files.readString(root().resolve("README.md"));
        var blocks = new ArrayList<String>();
        var found = BLOCK.matcher(readme);
        while (found.find()) blocks.add(found.group(1));
        assertThat(blocks).hasSizeGreaterThan(6);
        return String.join("\n", blocks)
                .replace("http://localhost:8080", "http://localhost:" + port)
                .replace("http://localhost:8081", "http://localhost:" + practicePort);
    }

    /** Where the README is, whether the tests run in the module or above it. */
    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("README.md")) ? here : here.getParent();
    }

    private String run(String script) throws Exception {
        var output = folder.resolve("output");
        var bash = new ProcessBuilder(
                        "bash",
                        "-e",
                        "-o",
                        "pipefail",
                        Files.writeString(folder.resolve("walk.sh"), script).toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        bash.getOutputStream().close();
        boolean ended = bash.waitFor(60, TimeUnit.SECONDS);
        if (!ended) bash.descendants().forEach(ProcessHandle::destroyForcibly);
        if (!ended) bash.destroyForcibly();
        var text = Files.readString(output);
        assertThat(ended).as("it did not end: %s", text).isTrue();
        assertThat(bash.exitValue()).as(text).isZero();
        return text;
    }

    private static boolean works(String... command) throws InterruptedException {
        try {
            var nowhere = ProcessBuilder.Redirect.DISCARD;
            return new ProcessBuilder(command)
                            .redirectOutput(nowhere)
                            .redirectError(nowhere)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
