package org.partnercabinet.http.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.DistributionCases;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.World;
import org.partnercabinet.application.distribution.Actor;
import org.partnercabinet.application.distribution.AppealQueries;
import org.partnercabinet.application.distribution.AppealQueries.AppealRow;
import org.partnercabinet.application.distribution.NewAppeal;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.domain.distribution.AppealEntry;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.TargetUrl;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.http.referral.PortalPages;

/** Sending an appeal to the portal is offered where it helps, and nowhere else. */
class AppealPortalTest {
    private final World world = World.inMemory();
    private final DistributionCases cases = world.distribution();
    private final SourceId bot = cases.addSource
            .handle("Бот", Optional.empty(), Source.Rules.DEFAULT)
            .id();
    private final AppealPortal portal =
            new AppealPortal(cases.ports.entries(), new PortalPages(() -> Optional.of("portal.example")));

    @Test
    void what_another_partners_client_left_in_a_form_cannot_be_sent() {
        cases.leadLink.handle(Optional.empty(), Optional.of(bot));
        NewReferral.Person ivan = world.person("Иван");
        world.portal.register.handle(new NewReferral(world.partner("pavel"), ivan, new Origin.Manual(), ""));
        world.deliverAll();
        world.portal.leaveRequest.handle(link(world.partner("olga")).code(), Optional.empty(), ivan, "Хочу сайт");
        world.deliverAll();
        AppealRow row = rows().stream()
                .filter(it -> it.message().equals("Хочу сайт"))
                .findFirst()
                .orElseThrow();
        assertThat(row.referral()).isEmpty();
        assertThat(portal.of(row).mayBeSent()).isFalse();
        assertThat(portal.of(row).isShown()).isFalse();
    }

    @Test
    void what_was_left_or_deleted_may_be_sent_and_what_is_there_may_not() {
        NewReferral.Person ivan = world.person("Иван");
        var lead = new NewAppeal.NewLead(Optional.empty(), ivan.name(), ivan.phone(), ivan.email(), Optional.empty());
        var id = cases.accept
                .handle(new NewAppeal(bot, lead, "Здравствуйте", false, Optional.empty()))
                .appeal()
                .id();
        assertThat(offered()).isTrue();
        cases.resend.handle(id, Actor.admin(world.admin));
        assertThat(offered()).isFalse();
        var entry = new DealKey(Entity.LEAD, 7);
        var tx = world.ports.transactions();
        tx.run(() -> cases.ports
                .entries()
                .change(id, it -> it.marked(UUID.randomUUID()).sent(entry, world.clock.instant())));
        assertThat(offered()).isFalse();
        assertThat(portal.of(rows().get(0)).isGone()).isFalse();
        tx.run(() -> cases.ports.entries().change(id, AppealEntry::deleted));
        assertThat(offered()).isTrue();
        assertThat(portal.of(rows().get(0)).isGone()).isTrue();
    }

    private Link link(PartnerId of) {
        var target = new TargetUrl("https://example.org/");
        var content = new Link.Content("Сайт", Link.Type.DIRECT, Optional.of(target), Utm.NONE, true);
        LinkId id = world.partners.createLink.handle(of, content);
        return world.ports
                .transactions()
                .inTransaction(() -> world.ports.links().find(id))
                .orElseThrow();
    }

    private boolean offered() {
        return portal.of(rows().get(0)).mayBeSent();
    }

    private List<AppealRow> rows() {
        return cases.ports
                .appealQueries()
                .list(AppealQueries.Filter.ALL, new PageRequest(1, 10))
                .items();
    }
}
