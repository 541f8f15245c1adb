package org.partnercabinet.application.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;

/** What everybody may expect of {@link Links}. */
public abstract class LinksContract extends PortsContract {
    @Test
    void aLinkComesBackAsItWasAdded() {
        Link link = given.link(given.partner().id());
        assertThat(tx(() -> ports.links().find(link.id()))).contains(link);
        assertThat(tx(() -> ports.links().followable(List.of(link.code())))).containsExactly(link);
    }

    @Test
    void aLinkWithoutATargetComesBackToo() {
        Link direct = given.unstoredLink(given.partner().id());
        var form = new Link.Content("Форма", Link.Type.IFRAME, Optional.empty(), Utm.NONE, true);
        Link link = direct.withContent(form);
        run(() -> ports.links().add(link));
        assertThat(tx(() -> ports.links().find(link.id()))).contains(link);
    }

    @Test
    void aLinkOfNobodyIsRefused() {
        Link link = given.unstoredLink(new PartnerId(UUID.randomUUID()));
        refuses(
                Refusal.Kind.NOT_FOUND,
                "partner.not-found",
                () -> run(() -> ports.links().add(link)));
    }

    @Test
    void aLinkThatWasNotCommittedIsNotThere() {
        Link link = given.unstoredLink(given.partner().id());
        undone(() -> ports.links().add(link));
        assertThat(tx(() -> ports.links().find(link.id()))).isEmpty();
    }

    @Test
    void aDeletedLinkIsNotThereAndLeadsNowhere() {
        Link link = given.link(given.partner().id());
        run(() -> ports.links().change(link.id(), l -> l.delete(clock.instant())));
        assertThat(tx(() -> ports.links().find(link.id()))).isEmpty();
        assertThat(follow(link)).isEmpty();
        refuses(
                Refusal.Kind.NOT_FOUND,
                "link.not-found",
                () -> run(() -> ports.links().change(link.id(), l -> l.delete(clock.instant()))));
    }

    @Test
    void anInactiveLinkIsThereAndLeadsNowhere() {
        Link link = given.link(given.partner().id());
        var c = link.content();
        var off = new Link.Content("Выключена", c.type(), c.target(), c.utm(), false);
        Link changed = tx(() -> ports.links().change(link.id(), l -> l.withContent(off)));
        assertThat(tx(() -> ports.links().find(link.id()))).contains(changed);
        assertThat(follow(link)).isEmpty();
    }

    @Test
    void onlyAnApprovedPartnersLinksLeadSomewhere() {
        Partner partner = given.partner();
        Link link = given.link(partner.id());
        Link waiting = given.link(given.pendingPartner().id());
        run(() -> ports.partners().change(partner.id(), p -> p.block(partner.account(), clock.instant())));
        assertThat(follow(link)).isEmpty();
        assertThat(follow(waiting)).isEmpty();
        run(() -> ports.partners()
                .change(partner.id(), p -> p.unblock(given.account().id(), clock.instant())));
        assertThat(follow(link)).containsExactly(link);
    }

    @Test
    void manyCodesAreOneQuestion() {
        PartnerId partner = given.partner().id();
        Link one = given.link(partner);
        Link two = given.link(partner);
        assertThat(tx(() -> ports.links().followable(List.of(one.code(), given.code(), two.code(), one.code()))))
                .containsExactlyInAnyOrder(one, two);
        assertThat(tx(() -> ports.links().followable(List.of()))).isEmpty();
    }

    @Test
    void codesTellUpperFromLowerCase() {
        Link link = given.link(given.partner().id());
        String swapped = link.code()
                .value()
                .chars()
                .map(c -> Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        var other = org.partnercabinet.domain.link.LinkCode.read(swapped).filter(code -> !code.equals(link.code()));
        assertThat(tx(() -> ports.links().followable(other.stream().toList()))).isEmpty();
    }

    @Test
    void anUnknownOneIsNotFoundAndAChangeNeedsATransaction() {
        var nothing = new LinkId(UUID.randomUUID());
        refuses(
                Refusal.Kind.NOT_FOUND,
                "link.not-found",
                () -> tx(() -> ports.links().change(nothing, l -> l)));
        Link link = given.link(given.partner().id());
        needsTransaction(() -> ports.links().change(link.id(), l -> l));
    }

    private List<Link> follow(Link link) {
        return tx(() -> ports.links().followable(List.of(link.code())));
    }
}
