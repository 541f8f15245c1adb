package org.partnercabinet.application.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.application.Refusals.refuses;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.World;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkCode;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.TargetUrl;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.link.Visit;
import org.partnercabinet.domain.partner.PartnerId;

class FollowingLinksTest {
    private final World world = World.inMemory();
    private final PartnerId partner = world.partner("anna");
    private final LinkId link = world.partners.createLink.handle(partner, content(true));

    @Test
    void aVisitorIsSentToTheTargetWithTheMarksAndAClickThatKnowsItsLink() {
        String destination = follow("petya").orElseThrow();
        assertThat(destination).startsWith("https://example.org/?a=&a=2&utm_source=ya&pc_click=");
        var click = new ClickId(UUID.fromString(destination.substring(destination.indexOf("pc_click=") + 9)));
        assertThat(world.ports
                        .transactions()
                        .inTransaction(() -> world.ports.clicks().linkOf(click)))
                .contains(link);
    }

    @Test
    void theSameVisitorWithinHalfAnHourIsCountedAndNotUnique() {
        follow("petya");
        world.passes(Visit.SAME_VISITOR.minusSeconds(1));
        follow("petya");
        follow("olya");
        assertThat(counts()).containsExactly(3L, 2L);
        world.passes(Visit.SAME_VISITOR.plusSeconds(1));
        follow("petya");
        assertThat(counts()).containsExactly(4L, 3L);
    }

    @Test
    void theSameVisitorTwiceInOneBatchIsUniqueOnce() {
        world.partners.followLink.handle(List.of(visit("petya", false), visit("petya", false), visit("olya", false)));
        assertThat(counts()).containsExactly(3L, 2L);
    }

    @Test
    void botsAreLedOnAndNeverCounted() {
        assertThat(world.partners.followLink.handle(List.of(visit("bot", true))).get(0))
                .isPresent();
        assertThat(counts()).containsExactly(0L, 0L);
        follow("bot");
        assertThat(counts()).containsExactly(1L, 1L);
    }

    @Test
    void answersComeInTheOrderOfTheVisitsAndNothingIsKeptWhereNothingLeads() {
        var nowhere = new Visit(new LinkCode("2222222222"), "x", false, "", "agent", world.clock.instant());
        List<Optional<String>> answers = world.partners.followLink.handle(
                List.of(nowhere, visit("petya", false), nowhere, visit("olya", false)));
        assertThat(answers).extracting(Optional::isPresent).containsExactly(false, true, false, true);
        assertThat(counts()).containsExactly(2L, 2L);
        assertThat(world.partners.followLink.handle(List.of())).isEmpty();
    }

    @Test
    void anInactiveOrDeletedLinkLeadsNowhere() {
        world.partners.changeLink.handle(Scope.of(partner), link, c -> content(false));
        assertThat(follow("petya")).isEmpty();
        world.partners.changeLink.handle(Scope.of(partner), link, c -> content(true));
        assertThat(follow("petya")).isPresent();
        LinkCode code = code();
        world.partners.deleteLink.handle(Scope.of(partner), link);
        var visit = new Visit(code, "petya", false, "", "agent", world.clock.instant());
        assertThat(world.partners.followLink.handle(List.of(visit)).get(0)).isEmpty();
        refuses(
                Refusal.Kind.NOT_FOUND,
                "link.not-found",
                () -> world.partners.changeLink.handle(Scope.of(partner), link, c -> c));
    }

    @Test
    void nobodyChangesAnothersLink() {
        Scope other = Scope.of(world.partner("boris"));
        refuses(Refusal.Kind.NOT_FOUND, "link.not-found", () -> world.partners.changeLink.handle(other, link, c -> c));
        refuses(Refusal.Kind.NOT_FOUND, "link.not-found", () -> world.partners.deleteLink.handle(other, link));
        world.partners.deleteLink.handle(Scope.everybody(), link);
    }

    @Test
    void aFormLinkLeadsToItsForm() {
        var form = new Link.Content("Форма", Link.Type.IFRAME, Optional.empty(), Utm.NONE, true);
        world.partners.changeLink.handle(Scope.of(partner), link, c -> form);
        assertThat(follow("petya").orElseThrow()).startsWith("/f/" + code().value() + "?pc_click=");
    }

    @Test
    void aLateVisitIsMeasuredByItsOwnTime() {
        follow("petya");
        var early = new Visit(
                code(), "petya", false, "", "agent", world.clock.instant().minus(Duration.ofMinutes(5)));
        world.partners.followLink.handle(List.of(early));
        assertThat(counts()).containsExactly(2L, 1L);
    }

    private static Link.Content content(boolean active) {
        var target = new TargetUrl("https://example.org/?a=&utm_source=theirs&a=2");
        return new Link.Content("Сайт", Link.Type.DIRECT, Optional.of(target), new Utm("ya", "", "", "", ""), active);
    }

    private Optional<String> follow(String visitor) {
        return world.partners.followLink.handle(List.of(visit(visitor, false))).get(0);
    }

    private Visit visit(String visitor, boolean bot) {
        return new Visit(code(), visitor, bot, "ya.ru", "agent", world.clock.instant());
    }

    private LinkCode code() {
        return new LinkCode(row().code());
    }

    private List<Long> counts() {
        return List.of(row().clicks(), row().uniqueClicks());
    }

    private LinkQueries.LinkRow row() {
        return world.ports.linkQueries().one(Scope.of(partner), link).orElseThrow();
    }
}
