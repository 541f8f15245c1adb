package org.partnercabinet.application.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.application.Refusals.refuses;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.World;
import org.partnercabinet.application.memory.MemoryPorts;
import org.partnercabinet.domain.Refusal.Kind;
import org.partnercabinet.domain.landing.Block;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.domain.landing.Language;
import org.partnercabinet.domain.landing.Picture;
import org.partnercabinet.domain.landing.Slug;
import org.partnercabinet.domain.landing.Starter;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.link.Visit;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Origin;

class PublishingTest {
    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
    private final MemoryPorts ports = new MemoryPorts(clock);
    private final World world = new World(ports, clock, 1);
    private final PartnerId anna = world.partner("anna");
    private final PartnerId boris = world.partner("boris");
    private final Scope own = Scope.of(anna);

    @Test
    void publishingMakesAPageAndALinkInOneStepAndAgainKeepsTheLink() {
        LandingId id = draft("first-page");
        Landing published = publish(id);
        assertThat(ports.landing().queries().behind(published.link().orElseThrow()))
                .contains(new Slug("first-page"));
        assertThat(ports.linkQueries().list(own, new PageRequest(1, 10)).items())
                .extracting(row -> row.type())
                .containsExactly("landing");
        assertThat(publish(id).link()).isEqualTo(published.link());
        world.partners.deleteLink.handle(own, published.link().orElseThrow());
        assertThat(publish(id).link()).isNotEqualTo(published.link()).isPresent();
    }

    @Test
    void whatIsNotReadyOrTakenOrStaleIsNotPublishedAndLeavesNothingBehind() {
        LandingId bare = world.landing.create.handle(anna, Starter.PRODUCT, Language.RU, Optional.empty());
        refuses(Kind.RULE, "landing.not-ready", () -> publish(bare));
        publish(draft("taken-page"));
        LandingId second = draft("taken-page");
        refuses(Kind.CONFLICT, "landing.slug-taken", () -> publish(second));
        refuses(Kind.CONFLICT, "landing.stale", () -> world.landing.publish.handle(own, second, 1, world.admin));
        refuses(
                Kind.NOT_FOUND,
                "landing.not-found",
                () -> world.landing.publish.handle(Scope.of(boris), second, 2, world.admin));
        assertThat(ports.linkQueries().list(own, new PageRequest(1, 10)).total())
                .isEqualTo(1);
        assertThat(ports.landing().queries().revisions(second)).isEmpty();
    }

    @Test
    void aRevisionBecomesTheDraftAgainAtThePresentAddress() {
        LandingId id = draft("old-name");
        publish(id);
        change(id, "new-name");
        Landing restored = world.landing.restore.handle(own, id, 1, find(id).version());
        assertThat(restored.draft().slug()).contains(new Slug("new-name"));
        assertThat(restored.isPublic()).isTrue();
        refuses(Kind.NOT_FOUND, "revision.not-found", () -> world.landing.restore.handle(own, id, 7, 4));
    }

    @Test
    void aRequestComesThroughTheLinkThatWasClickedWithItsMarksAndTheConsent() {
        LandingId id = draft("my-page");
        publish(id);
        var marks = new Utm("vk", "post", "", "", "");
        LinkId other = world.landing.addLink.handle(own, id, "ВКонтакте", marks);
        ClickId click = click(other);
        leave(id, Optional.of(click));
        var row = ports.referralQueries()
                .list(own, Optional.empty(), Optional.empty(), new PageRequest(1, 10))
                .items()
                .get(0);
        var referral = world.referral(new org.partnercabinet.domain.referral.ReferralId(row.id()));
        assertThat(referral.origin()).isEqualTo(new Origin.ByForm(other, Optional.of(click)));
        assertThat(referral.utm()).isEqualTo(marks);
        var request = ports.allRequests().get(0);
        var consent = ports.landing().consents().of(request.id()).orElseThrow();
        assertThat(consent.text()).contains("согласен");
        assertThat(consent.revision()).isEqualTo(1);
    }

    @Test
    void withoutAClickOrWithAStrangersItComesThroughThePagesOwnLink() {
        LandingId id = draft("my-page");
        Landing landing = publish(id);
        LandingId foreign = world.landing.create.handle(boris, Starter.PRODUCT, Language.RU, Optional.empty());
        LinkId strange = world.landing.addLink.handle(Scope.of(boris), foreign, "x", Utm.NONE);
        leave(id, Optional.of(click(strange)));
        leave(id, Optional.empty());
        assertThat(ports.allRequests())
                .extracting(request -> request.link())
                .containsOnly(landing.link().orElseThrow());
        world.landing.unpublish.handle(own, id);
        refuses(Kind.NOT_FOUND, "landing.not-found", () -> leave(id, Optional.empty()));
    }

    @Test
    void anImageThatIsShownStaysAndRoomIsLimited() {
        LandingId id = draft("my-page");
        Picture picture = world.landing.addImage.handle(own, id, new byte[] {1, 2, 3});
        var image = Map.of("type", "image", "image", picture.id().value().toString(), "alt", "Фото");
        world.landing.change.handle(own, id, 2, content -> {
            var blocks = new java.util.ArrayList<>(content.blocks());
            blocks.addAll(Block.readAll(List.of(image)));
            return content.withBlocks(blocks);
        });
        refuses(Kind.CONFLICT, "image.in-use", () -> world.landing.removeImage.handle(own, id, picture.id()));
        publish(id);
        world.landing.change.handle(own, id, 4, content -> content.withBlocks(List.of()));
        refuses(Kind.CONFLICT, "image.in-use", () -> world.landing.removeImage.handle(own, id, picture.id()));
        for (int i = 1; i < Picture.MOST_OF_A_LANDING; i++) {
            world.landing.addImage.handle(own, id, new byte[] {(byte) i});
        }
        refuses(Kind.RULE, "image.too-many", () -> world.landing.addImage.handle(own, id, new byte[1]));
        LandingId next = draft("next-page");
        byte[] five = new byte[Picture.LARGEST_FILE];
        for (int i = 0; i < 19; i++) world.landing.addImage.handle(own, next, five);
        refuses(Kind.RULE, "image.no-room", () -> world.landing.addImage.handle(own, next, five));
        refuses(
                Kind.INVALID,
                "image.too-large",
                () -> world.landing.addImage.handle(own, next, new byte[Picture.LARGEST_FILE + 1]));
    }

    private LandingId draft(String slug) {
        LandingId id = world.landing.create.handle(anna, Starter.SERVICE, Language.RU, Optional.empty());
        change(id, slug);
        return id;
    }

    private void change(LandingId id, String slug) {
        world.landing.change.handle(own, id, find(id).version(), content -> content.at(Optional.of(new Slug(slug))));
    }

    private Landing publish(LandingId id) {
        return world.landing.publish.handle(own, id, find(id).version(), world.admin);
    }

    private Landing find(LandingId id) {
        return ports.landing().landings().find(id).orElseThrow();
    }

    private ClickId click(LinkId id) {
        var code = ports.links().find(id).orElseThrow().code();
        var visit = new Visit(code, "visitor", false, "", "", clock.instant());
        String destination =
                world.partners.followLink.handle(List.of(visit)).get(0).orElseThrow();
        String click = destination.substring(destination.indexOf("pc_click=") + 9);
        return new ClickId(java.util.UUID.fromString(click));
    }

    private void leave(LandingId id, Optional<ClickId> click) {
        world.landing.leave.handle(id, 1, click, world.person("Иван"), "");
    }
}
