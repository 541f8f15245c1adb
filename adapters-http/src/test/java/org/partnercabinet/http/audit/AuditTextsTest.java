package org.partnercabinet.http.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

/** Whatever can be written down has a text, and no text is left over. */
final class AuditTextsTest {
    private static final Path SOURCES =
            Path.of("..", "application", "src", "main", "java", "org", "partnercabinet", "application", "audit");
    private static final Pattern ACTION = Pattern.compile("\"([a-z-]+(?:\\.[a-z-]+)+)\"");

    /** Put together of a word and a state, or names of fields. */
    private static final TreeSet<String> PAYOUT =
            new TreeSet<>(java.util.List.of("payout.approved", "payout.rejected", "payout.paid", "payout.cancelled"));

    @Test
    void each_action_has_a_text_in_each_language_and_none_is_left_over() throws IOException {
        var written = new TreeSet<>(PAYOUT);
        try (var files = Files.list(SOURCES)) {
            for (var file : files.toList()) {
                var literals = ACTION.matcher(Files.readString(file));
                while (literals.find()) written.add(literals.group(1));
            }
        }
        written.removeIf(name -> name.startsWith("tracking."));
        assertThat(AuditResource.actions()).containsExactlyElementsOf(written);
        for (var language : Language.values()) {
            assertThat(written).allMatch(action -> Messages.in(language).knows("audit." + action));
        }
    }
}
