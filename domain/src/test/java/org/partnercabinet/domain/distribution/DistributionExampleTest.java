package org.partnercabinet.domain.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example of the README: the rules alone, without a database or a server. */
class DistributionExampleTest {
    @Test
    void theDomainChoosesAnOperatorAndSaysWhy() {
        var anna = Candidate.of(Operator.hired(1, "Анна", 5).carrying(2), 10);
        var boris = Candidate.of(Operator.hired(2, "Борис", 10).carrying(9), 30);
        var vera = Candidate.of(Operator.hired(3, "Вера", 5).carrying(5), 20);
        Turn turn = Team.of(Algorithm.SMOOTH, anna, boris, vera).next(new Random(7));
        assertThat(turn.chosen()).contains(boris.id());
        assertThat(turn.of(anna.id()).orElseThrow().share()).isEqualTo(Pace.ONE / 4);
        assertThat(turn.of(vera.id()).orElseThrow().whyNot()).contains(Reason.FULL);
        Turn next = turn.after().next(new Random(7));
        assertThat(next.chosen()).contains(anna.id());
        assertThat(next.of(boris.id()).orElseThrow().whyNot()).contains(Reason.FULL);
    }

    @Test
    void theReadmeShowsThisVeryExample() throws IOException {
        var shown = Pattern.compile("(?ms)^```java\n(.*?)^```").matcher(Files.readString(Path.of("../README.md")));
        assertThat(shown.find()).isTrue();
        var ours =
                Files.readString(Path.of("src/test/java", getClass().getName().replace('.', '/') + ".java"));
        var body = Pattern.compile("(?ms)SaysWhy\\(\\) \\{\n(.*?)^    }").matcher(ours);
        assertThat(body.find()).isTrue();
        assertThat(shown.group(1).strip())
                .isEqualTo(body.group(1).stripTrailing().stripIndent());
    }
}
