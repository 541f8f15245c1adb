package org.partnercabinet.bootstrap.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk-through of the README, twice, line by line as a newcomer pastes it. Only the ports are others. */
@Tag("shipped")
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```bash\n(.*?)^```");

    @TempDir
    Path folder;

    @Test
    void the_walk_through_works_as_it_stands() throws Exception {
        assumeTrue(works("bash", "--version") && works("curl", "--version"), "skipped: bash or curl is missing here");
        try (var demo = ShippedDemo.start(folder)) {
            assertThat(demo.said())
                    .contains(
                            "http://localhost:" + demo.port() + "/docs",
                            ":" + demo.practicePort(),
                            "anna@demo.example",
                            "admin@demo.example",
                            "demo-password");
            var script = script(demo.port(), demo.practicePort());
            walk(run(script), demo.port());
            walk(run(script), demo.port());
        }
    }

    private static void walk(String output, int port) {
        assertThat(output).contains("The link: http://localhost:" + port + "/r/");
        assertThat(output)
                .containsPattern("(?i)location: https://example\\.com/\\?a=1&utm_source=anna&pc_click=[0-9a-f-]{36}");
        assertThat(output)
                .contains("\"status\":\"accepted\"")
                .containsPattern("Referral [0-9a-f-]{36} is lead \\d+ in Bitrix24");
        assertThat(output).containsPattern("\"available\":\\{\"amount\":\"5000\\.00\",\"currency\":\"RUB\"}");
        assertThat(output.lines()).containsSubsequence("approved", "paid");
        var sentences =
                output.lines().filter(line -> line.startsWith("\"text\":")).toList();
        assertThat(sentences).hasSizeGreaterThanOrEqualTo(3).allMatch(line -> line.contains("5,000.00"));
        assertThat(sentences.get(2).replace('\u00a0', ' ')).contains("was won: RUB 50,000.00 × 10%");
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
}
