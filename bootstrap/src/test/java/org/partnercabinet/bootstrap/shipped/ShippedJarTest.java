package org.partnercabinet.bootstrap.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnercabinet.bootstrap.e2e.Api;

/** What is shipped has all it needs: the class path of tests holds more than the jar's. */
@Tag("shipped")
class ShippedJarTest {
    @TempDir
    Path folder;

    @Test
    void every_class_we_call_lies_beside_the_jar() throws IOException {
        var beside = beside();
        var ours = new ArrayList<String>(List.of(ShippedDemo.JAR.toString()));
        beside.stream()
                .filter(jar -> jar.getFileName().toString().startsWith("partner-cabinet-"))
                .forEach(jar -> ours.add(jar.toString()));
        assertThat(ours).hasSize(6);
        var path = beside.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        var arguments = new ArrayList<>(List.of("--multi-release", "17", "--missing-deps", "-cp", path));
        arguments.addAll(ours);
        var said = new StringWriter();
        var jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        int status = jdeps.run(new PrintWriter(said), new PrintWriter(said), arguments.toArray(String[]::new));
        assertThat(said.toString()).isBlank();
        assertThat(status).isZero();
    }

    @Test
    void reports_and_imports_are_made_by_what_is_shipped() throws IOException {
        try (var demo = ShippedDemo.start(folder)) {
            var partner = demo.api().signedIn("anna@demo.example", "demo-password");
            for (String format : List.of("pdf", "xlsx", "csv")) {
                var order = Map.of("format", format, "from", "2026-01-01", "to", "2026-01-31");
                ends(partner, "/api/jobs/", partner.post("/api/reports", order), "state", "done");
            }
            var leads = partner.text("POST", "/api/imports", "name,phone\nOlga,+79121112233\n", "text/csv");
            assertThat(leads.status()).as(leads.text()).isEqualTo(201);
        }
    }

    private static void ends(Api who, String list, Api.Reply ordered, String field, String end) {
        assertThat(ordered.status()).as(ordered.text()).isEqualTo(202);
        var last = Api.until(
                () -> who.get(list + ordered.at("/id")),
                reply -> !List.of("queued", "running").contains(reply.at("/" + field)));
        assertThat(last.at("/" + field)).as(last.text()).isEqualTo(end);
    }

    /** What the jar names in its manifest, and only that. */
    private static List<Path> beside() throws IOException {
        try (var jar = new JarFile(ShippedDemo.JAR.toFile())) {
            var named = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            var folder = ShippedDemo.JAR.getParent();
            var all = List.of(named.split(" ")).stream().map(folder::resolve).toList();
            assertThat(all).isNotEmpty().allMatch(Files::isRegularFile);
            return all;
        }
    }
}
