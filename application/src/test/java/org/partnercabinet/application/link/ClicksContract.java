package org.partnercabinet.application.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.Together;
import org.partnercabinet.domain.link.Click;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.Utm;

/** What everybody may expect of {@link Clicks}. */
public abstract class ClicksContract extends PortsContract {
    @Test
    void aKeptClickKnowsItsLink() {
        Link link = given.link(given.partner().id());
        Click click = click(link, given.word(), false, true);
        run(() -> ports.clicks().addAll(List.of(click)));
        assertThat(tx(() -> ports.clicks().linkOf(click.id()))).contains(link.id());
        assertThat(tx(() -> ports.clicks().utmOf(click.id())))
                .contains(link.content().utm());
        assertThat(tx(() -> ports.clicks().utmOf(new ClickId(UUID.randomUUID()))))
                .isEmpty();
        assertThat(tx(() -> ports.clicks().linkOf(new ClickId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    void aClickIsOfItsLinkOnlyAndNotForever() {
        Link link = given.link(given.partner().id());
        Click click = click(link, given.word(), false, true);
        run(() -> ports.clicks().addAll(List.of(click)));
        var clicks = ports.clicks();
        assertThat(clicks.isOf(click.id(), link.id(), click.at())).isTrue();
        assertThat(clicks.isOf(click.id(), link.id(), click.at().plusSeconds(1)))
                .isFalse();
        assertThat(clicks.isOf(click.id(), given.link(link.partner()).id(), click.at()))
                .isFalse();
        assertThat(clicks.isOf(new ClickId(UUID.randomUUID()), link.id(), click.at()))
                .isFalse();
    }

    @Test
    void marksComeBackAsTheyWereWhateverIsInThem() {
        Link link = given.link(given.partner().id());
        var odd = new Utm("", "a\nb\tc&=|;", "😀".repeat(200), "", "");
        Click marked = marked(click(link, given.word(), false, true), odd);
        Click plain = marked(click(link, given.word(), false, true), Utm.NONE);
        run(() -> ports.clicks().addAll(List.of(marked, plain)));
        assertThat(tx(() -> ports.clicks().utmOf(marked.id()))).contains(odd);
        assertThat(tx(() -> ports.clicks().utmOf(plain.id()))).contains(Utm.NONE);
    }

    @Test
    void clicksAreCountedOnTheirLinksAndBotsAreNot() {
        Link one = given.link(given.partner().id());
        Link two = given.link(given.partner().id());
        run(() -> ports.clicks()
                .addAll(List.of(
                        click(one, "a", false, true),
                        click(one, "a", false, false),
                        click(two, "a", false, true),
                        click(one, "b", true, false))));
        run(() -> ports.clicks().addAll(List.of(click(one, "c", false, true))));
        assertThat(counts(one.id())).containsExactly(3L, 2L);
        assertThat(counts(two.id())).containsExactly(1L, 1L);
    }

    @Test
    void clicksThatWereNotCommittedAreNotCounted() {
        Link link = given.link(given.partner().id());
        Click click = click(link, given.word(), false, true);
        undone(() -> ports.clicks().addAll(List.of(click)));
        assertThat(tx(() -> ports.clicks().linkOf(click.id()))).isEmpty();
        assertThat(counts(link.id())).containsExactly(0L, 0L);
    }

    @Test
    void batchesAtOnceLoseNoCountInWhateverOrderTheyName() {
        Link one = given.link(given.partner().id());
        Link two = given.link(given.partner().id());
        Together.times(8, thread -> {
            for (int round = 0; round < 10; round++) {
                Click first = click(thread % 2 == 0 ? one : two, given.word(), false, true);
                Click second = click(thread % 2 == 0 ? two : one, given.word(), false, false);
                run(() -> ports.clicks().addAll(List.of(first, second)));
            }
            return thread;
        });
        assertThat(counts(one.id())).containsExactly(80L, 40L);
        assertThat(counts(two.id())).containsExactly(80L, 40L);
    }

    @Test
    void aBatchOfManyIsKeptWhole() {
        Link link = given.link(given.partner().id());
        List<Click> many = IntStream.range(0, 500)
                .mapToObj(i -> click(link, given.word(), false, true))
                .toList();
        run(() -> ports.clicks().addAll(many));
        assertThat(counts(link.id())).containsExactly(500L, 500L);
        assertThat(tx(() -> ports.clicks().linkOf(many.get(499).id()))).contains(link.id());
    }

    @Test
    void itIsKnownWhoWasHereLately() {
        Link link = given.link(given.partner().id());
        Link other = given.link(given.partner().id());
        String person = given.word();
        String early = given.word();
        String bot = given.word();
        Instant since = clock.instant();
        run(() -> ports.clicks()
                .addAll(List.of(
                        at(click(link, person, false, true), since),
                        at(click(other, person, false, true), since.plusSeconds(5)),
                        at(click(link, early, false, true), since.minusSeconds(1)),
                        at(click(link, bot, true, false), since.plusSeconds(1)))));
        var here = new Clicks.Seen(link.id(), person);
        var there = new Clicks.Seen(other.id(), person);
        var whom = Set.of(
                here,
                there,
                new Clicks.Seen(link.id(), early),
                new Clicks.Seen(link.id(), bot),
                new Clicks.Seen(other.id(), bot),
                new Clicks.Seen(link.id(), given.word()));
        assertThat(tx(() -> ports.clicks().seenSince(since, whom))).containsExactlyInAnyOrder(here, there);
        assertThat(tx(() -> ports.clicks().seenSince(since, Set.of(there)))).containsExactly(there);
        assertThat(tx(() -> ports.clicks().seenSince(since, Set.of()))).isEmpty();
    }

    @Test
    void keepingClicksNeedsATransaction() {
        Link link = given.link(given.partner().id());
        needsTransaction(() -> ports.clicks().addAll(List.of(click(link, "a", false, true))));
    }

    private Click click(Link link, String visitor, boolean bot, boolean unique) {
        var id = new ClickId(UUID.randomUUID());
        return new Click(
                id,
                link.id(),
                clock.instant(),
                visitor,
                bot,
                unique,
                "ya.ru",
                "Mozilla/5.0 «агент»",
                link.content().utm());
    }

    private static Click at(Click c, Instant at) {
        return new Click(c.id(), c.link(), at, c.visitor(), c.bot(), c.unique(), c.referrer(), c.agent(), c.utm());
    }

    private static Click marked(Click c, Utm utm) {
        return new Click(c.id(), c.link(), c.at(), c.visitor(), c.bot(), c.unique(), c.referrer(), c.agent(), utm);
    }

    private List<Long> counts(LinkId link) {
        var row = ports.linkQueries().one(Scope.everybody(), link).orElseThrow();
        return List.of(row.clicks(), row.uniqueClicks());
    }
}
