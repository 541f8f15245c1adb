package org.partnercabinet.application.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.application.Refusals.refuses;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.World;
import org.partnercabinet.domain.Refusal.Kind;
import org.partnercabinet.domain.landing.Block;
import org.partnercabinet.domain.landing.BlockKind;
import org.partnercabinet.domain.landing.Content;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.domain.landing.Language;
import org.partnercabinet.domain.landing.Slug;
import org.partnercabinet.domain.landing.Starter;
import org.partnercabinet.domain.landing.TemplateId;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.partner.PartnerId;

class PuttingAwayTest {
    private final World world = World.inMemory();
    private final PartnerId anna = world.partner("anna");
    private final Scope own = Scope.of(anna);
    private final LandingId page =
            world.landing.create.handle(anna, Starter.SERVICE, Language.EN, Optional.of("Spring"));

    private Landing find(LandingId id) {
        return world.ports.landing().landings().find(id).orElseThrow();
    }

    private Landing change(LandingId id, Scope scope, java.util.function.UnaryOperator<Content> how) {
        return world.landing.change.handle(scope, id, find(id).version(), how);
    }

    private void publish() {
        change(page, own, draft -> draft.at(Optional.of(new Slug("spring-page"))));
        world.landing.publish.handle(own, page, find(page).version(), world.admin);
    }

    @Test
    void aPageThatWasNeverPublishedGoesForGood() {
        Scope others = Scope.of(world.partner("boris"));
        refuses(Kind.NOT_FOUND, "landing.not-found", () -> world.landing.discard.handle(others, page));
        var link = world.landing.addLink.handle(own, page, "Telegram", Utm.NONE);
        refuses(Kind.CONFLICT, "landing.has-links", () -> world.landing.discard.handle(own, page));
        world.partners.deleteLink.handle(own, link);
        assertThat(world.landing.discard.handle(own, page)).isFalse();
        assertThat(world.ports.landing().landings().find(page)).isEmpty();
    }

    @Test
    void aPageThatWasPublicIsPutAwayAndComesBackNotPublic() {
        publish();
        world.landing.bringBack.handle(own, page);
        assertThat(find(page).isPublic()).as("it was not away").isTrue();
        assertThat(world.landing.discard.handle(own, page)).isTrue();
        assertThat(find(page).isPublic()).isFalse();
        refuses(Kind.CONFLICT, "landing.archived", () -> change(page, own, draft -> draft.named("x")));
        refuses(
                Kind.CONFLICT,
                "landing.archived",
                () -> world.landing.publish.handle(own, page, find(page).version(), world.admin));
        world.landing.bringBack.handle(own, page);
        assertThat(find(page).state()).isEqualTo(Landing.State.UNPUBLISHED);
        assertThat(find(page).draft().slug()).contains(new Slug("spring-page"));
    }

    private static Content without(Content draft, BlockKind kind) {
        return draft.withBlocks(
                draft.blocks().stream().filter(block -> block.kind() != kind).toList());
    }

    private static Content reworded(Content draft, int number) {
        var blocks = new ArrayList<>(draft.blocks());
        blocks.set(number, Block.empty(blocks.get(number).kind()));
        return draft.withBlocks(blocks);
    }

    private TemplateId template(int... locked) {
        List<Integer> numbers = java.util.Arrays.stream(locked).boxed().toList();
        return world.landing.offer.handle(page, Optional.of("Company"), numbers, world.admin);
    }

    private int footer() {
        var blocks = find(page).draft().blocks();
        return blocks.indexOf(blocks.stream()
                .filter(block -> block.kind() == BlockKind.FOOTER)
                .findFirst()
                .orElseThrow());
    }

    @Test
    void whoBeginsWithATemplateMovesFixedBlocksButNeitherChangesNorRemovesThem() {
        int footer = footer();
        LandingId begun = world.landing.create.handle(anna, template(footer), Optional.empty());
        assertThat(find(begun).draft().name()).isEqualTo("Company");
        refuses(Kind.RULE, "landing.block-locked", () -> change(begun, own, draft -> without(draft, BlockKind.FOOTER)));
        refuses(Kind.RULE, "landing.block-locked", () -> change(begun, own, draft -> reworded(draft, footer)));
        change(begun, own, draft -> reworded(draft, 0));
        change(begun, own, draft -> {
            var blocks = new ArrayList<>(draft.blocks());
            blocks.add(0, blocks.remove(footer));
            return draft.withBlocks(blocks);
        });
        assertThat(find(begun).isLocked(find(begun).draft().blocks().get(0))).isTrue();
    }

    @Test
    void theCompanyMayChangeAFixedBlockWhichIsFixedNoMore() {
        int footer = footer();
        LandingId begun = world.landing.create.handle(anna, template(footer), Optional.empty());
        change(begun, Scope.everybody(), draft -> without(draft, BlockKind.FOOTER));
        assertThat(find(begun).locked()).isEmpty();
        change(begun, own, draft -> draft.named("Free"));
    }

    @Test
    void aTemplateThatIsWithdrawnBeginsNothingAndPagesThatBeganWithItKeepTheirBlocks() {
        TemplateId template = template(footer());
        LandingId begun = world.landing.create.handle(anna, template, Optional.of("Mine"));
        world.landing.withdraw.handle(template);
        refuses(Kind.NOT_FOUND, "template.not-found", () -> world.landing.withdraw.handle(template));
        refuses(
                Kind.NOT_FOUND,
                "template.not-found",
                () -> world.landing.create.handle(anna, template, Optional.empty()));
        refuses(Kind.RULE, "landing.block-locked", () -> change(begun, own, draft -> without(draft, BlockKind.FOOTER)));
        refuses(Kind.INVALID, "template.no-such-block", () -> template(99));
    }
}
