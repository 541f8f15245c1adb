package org.partnercabinet.bootstrap.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Objects;

/** axe-core: what keeps people with disabilities out, as far as a program can tell. */
final class Axe {
    private static final String SCRIPT = script();
    private static final String RUN = "axe.run(document, { resultTypes: ['violations'], runOnly: {"
            + " type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } }).then(r => r.violations.map(v =>"
            + " v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + n.any.map(a => a.message).join('; '))"
            + ".slice(0, 5).join(' | ')))";

    private Axe() {}

    /** No violation of WCAG 2.2 A and AA on the page as it is once colours have changed that are changing. */
    static void expectNothing(Tab tab) {
        tab.until("document.getAnimations().every(one => !(one instanceof CSSTransition))");
        tab.evaluate(SCRIPT + "; true");
        var found = new ArrayList<String>();
        tab.evaluate(RUN).forEach(violation -> found.add(violation.asText()));
        assertThat(found).as("%s", tab.path()).isEmpty();
    }

    private static String script() {
        try (var stream = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
