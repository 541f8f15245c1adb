package org.partnercabinet.application.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.application.Refusals.refuses;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.World;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.domain.landing.Language;
import org.partnercabinet.domain.landing.Starter;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.partner.PartnerId;

class LandingLimitsTest {
    private final World world = World.inMemory();
    private final PartnerId anna = world.partner("anna");

    @Test
    void aPartnerHasAHundredPagesAtMost() {
        for (int i = 0; i < Landing.MOST_OF_A_PARTNER; i++) create(anna);
        refuses(Refusal.Kind.RULE, "landing.too-many", () -> create(anna));
        create(world.partner("boris"));
        assertThat(world.ports.landing().landings().count(anna)).isEqualTo(Landing.MOST_OF_A_PARTNER);
    }

    @Test
    void soManyLinksLeadToAPageUnlessOneIsDeleted() {
        LandingId page = create(anna);
        LinkId first = link(page);
        for (int i = 1; i < Landing.MOST_LINKS; i++) link(page);
        refuses(Refusal.Kind.RULE, "landing.too-many-links", () -> link(page));
        link(create(anna));
        world.ports.transactions().run(() -> world.ports.links().change(first, l -> l.delete(world.clock.instant())));
        link(page);
        refuses(Refusal.Kind.RULE, "landing.too-many-links", () -> link(page));
    }

    private LandingId create(PartnerId partner) {
        return world.landing.create.handle(partner, Starter.SERVICE, Language.RU, Optional.empty());
    }

    private LinkId link(LandingId page) {
        return world.landing.addLink.handle(Scope.everybody(), page, "Blog", Utm.NONE);
    }
}
