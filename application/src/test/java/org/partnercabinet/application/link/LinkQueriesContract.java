package org.partnercabinet.application.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.Scope;
import org.partnercabinet.domain.link.Click;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Origin;

/** What everybody may expect of {@link LinkQueries}. */
public abstract class LinkQueriesContract extends PortsContract {
    @Test
    void aRowSaysWhatTheLinkIsAndWhatCameThroughIt() {
        PartnerId partner = given.partner().id();
        Link link = given.link(partner);
        var click = new ClickId(UUID.randomUUID());
        run(() -> ports.clicks()
                .addAll(List.of(
                        new Click(click, link.id(), clock.instant(), "v", false, true, "", "agent", Utm.NONE))));
        given.referral(partner, given.client().id(), new Origin.ByForm(link.id(), Optional.of(click)));
        given.referral(partner, given.client().id(), new Origin.ByLink(link.id(), Optional.empty()));
        given.referral(partner);
        assertThat(ports.linkQueries().one(Scope.of(partner), link.id()))
                .contains(new LinkQueries.LinkRow(
                        link.id().value(),
                        partner.value(),
                        link.code().value(),
                        "Главная",
                        "direct",
                        Optional.of("https://example.org/?a=1"),
                        "yandex",
                        "cpc",
                        "весна",
                        "баннер",
                        "t",
                        true,
                        clock.instant(),
                        1,
                        1,
                        2));
    }

    @Test
    void aLinkToTheFormHasNoTarget() {
        PartnerId partner = given.partner().id();
        Link link = given.link(partner);
        var form = new Link.Content("Форма", Link.Type.IFRAME, Optional.empty(), Utm.NONE, false);
        run(() -> ports.links().change(link.id(), l -> l.withContent(form)));
        var row = ports.linkQueries().one(Scope.of(partner), link.id()).orElseThrow();
        assertThat(row.type()).isEqualTo("iframe");
        assertThat(row.targetUrl()).isEmpty();
        assertThat(row.active()).isFalse();
        assertThat(row.clicks()).isZero();
    }

    @Test
    void nobodySeesAnothersLinks() {
        PartnerId owner = given.partner().id();
        PartnerId other = given.partner().id();
        Link link = given.link(owner);
        assertThat(ports.linkQueries().one(Scope.of(other), link.id())).isEmpty();
        assertThat(ports.linkQueries().one(Scope.everybody(), link.id())).isPresent();
        assertThat(ports.linkQueries()
                        .list(Scope.of(other), new PageRequest(1, 25))
                        .total())
                .isZero();
    }

    @Test
    void pagesAreNewestFirstWithoutDeletedOnesAndKnowTheTotal() {
        PartnerId partner = given.partner().id();
        Link first = given.link(partner);
        clock.passes(Duration.ofSeconds(1));
        Link second = given.link(partner);
        clock.passes(Duration.ofSeconds(1));
        Link third = given.link(partner);
        clock.passes(Duration.ofSeconds(1));
        Link gone = given.link(partner);
        run(() -> ports.links().change(gone.id(), l -> l.delete(clock.instant())));
        var page = ports.linkQueries().list(Scope.of(partner), new PageRequest(1, 2));
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.items())
                .extracting(LinkQueries.LinkRow::id)
                .containsExactly(third.id().value(), second.id().value());
        var last = ports.linkQueries().list(Scope.of(partner), new PageRequest(2, 2));
        assertThat(last.items())
                .extracting(LinkQueries.LinkRow::id)
                .containsExactly(first.id().value());
        var oldest = new PageRequest(1, 2, PageRequest.Order.OLDEST_FIRST);
        assertThat(ports.linkQueries().list(Scope.of(partner), oldest).items())
                .extracting(LinkQueries.LinkRow::id)
                .containsExactly(first.id().value(), second.id().value());
        assertThat(ports.linkQueries().one(Scope.of(partner), gone.id())).isEmpty();
    }

    @Test
    void aListIsNarrowedByWordsTypeAndWhetherLinksAreActive() {
        PartnerId partner = given.partner().id();
        Link link = given.link(partner);
        var other = new Link.Content("50%_off", Link.Type.IFRAME, Optional.empty(), Utm.NONE, false);
        run(() -> ports.links().change(link.id(), l -> l.withContent(other)));
        Link plain = given.link(partner);
        assertThat(found(partner, Optional.of("0%_OFF"), Optional.empty(), Optional.empty()))
                .containsExactly(link.id().value());
        assertThat(found(partner, Optional.of("%x%"), Optional.empty(), Optional.empty()))
                .isEmpty();
        assertThat(found(partner, Optional.of(link.code().value()), Optional.empty(), Optional.empty()))
                .containsExactly(link.id().value());
        assertThat(found(partner, Optional.empty(), Optional.of("iframe"), Optional.empty()))
                .containsExactly(link.id().value());
        assertThat(found(partner, Optional.empty(), Optional.empty(), Optional.of(true)))
                .containsExactly(plain.id().value());
    }

    private List<UUID> found(PartnerId partner, Optional<String> q, Optional<String> type, Optional<Boolean> active) {
        var filter = new LinkQueries.Filter(q, type, active);
        return ports.linkQueries().list(Scope.of(partner), filter, new PageRequest(1, 25)).items().stream()
                .map(LinkQueries.LinkRow::id)
                .toList();
    }
}
