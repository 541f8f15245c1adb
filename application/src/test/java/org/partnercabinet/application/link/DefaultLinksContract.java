package org.partnercabinet.application.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.domain.link.DefaultLink;
import org.partnercabinet.domain.link.TargetUrl;
import org.partnercabinet.domain.link.Utm;

/** What everybody may expect of {@link DefaultLinks}. */
public abstract class DefaultLinksContract extends PortsContract {
    private static final DefaultLink SITE = new DefaultLink(
            "Сайт", new TargetUrl("https://example.org/?a=&a=2#top"), new Utm("s", "m", "c", "n", ""), true);
    private static final DefaultLink SHOP =
            new DefaultLink("Магазин", new TargetUrl("https://shop.example.org/"), Utm.NONE, false);

    @Test
    void theyComeBackInTheirOrder() {
        run(() -> ports.defaultLinks().replace(List.of(SHOP, SITE, SHOP)));
        assertThat(tx(() -> ports.defaultLinks().all())).containsExactly(SHOP, SITE, SHOP);
        run(() -> ports.defaultLinks().replace(List.of(SITE, SHOP)));
        assertThat(tx(() -> ports.defaultLinks().all())).containsExactly(SITE, SHOP);
    }

    @Test
    void theyMayBeNone() {
        run(() -> ports.defaultLinks().replace(List.of(SITE)));
        run(() -> ports.defaultLinks().replace(List.of()));
        assertThat(tx(() -> ports.defaultLinks().all())).isEmpty();
    }

    @Test
    void aReplacementThatFailsLeavesWhatWas() {
        run(() -> ports.defaultLinks().replace(List.of(SITE, SHOP)));
        undone(() -> ports.defaultLinks().replace(List.of(SHOP)));
        assertThat(tx(() -> ports.defaultLinks().all())).containsExactly(SITE, SHOP);
    }
}
