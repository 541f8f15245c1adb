package org.partnercabinet.application.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.landing.LandingQueries.Filter;
import org.partnercabinet.application.landing.LandingQueries.Shown;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.landing.Block;
import org.partnercabinet.domain.landing.Content;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.domain.landing.Language;
import org.partnercabinet.domain.landing.PageTemplate;
import org.partnercabinet.domain.landing.Revision;
import org.partnercabinet.domain.landing.Slug;
import org.partnercabinet.domain.landing.Starter;
import org.partnercabinet.domain.landing.TemplateId;
import org.partnercabinet.domain.link.Click;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.link.WebOrigin;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;

/** What everybody may expect of {@link Landings} and {@link LandingQueries}. */
public abstract class LandingsContract extends PortsContract {
    @Test
    void aPageComesBackAsItWasPut() {
        Landing landing = landing(given.partner().id());
        assertThat(find(landing)).contains(landing);
        var blocks = Block.readAll(List.of(
                Map.of("type", "hero", "title", "\"<script>\" & 'x' \u202e 👍 \\ \t"),
                Map.of("type", "faq", "items", List.of(Map.of("question", "?", "answer", "а\nб")))));
        Landing changed = landing.change(landing.draft().withBlocks(blocks), 1, clock.instant());
        run(() -> {
            assertThat(ports.landing().landings().lock(landing.id())).isEqualTo(landing);
            ports.landing().landings().put(changed);
        });
        assertThat(find(landing)).contains(changed);
    }

    @Test
    void whatWasNotCommittedIsNotThere() {
        Landing landing = unstored(given.partner().id());
        undone(() -> ports.landing().landings().add(landing));
        assertThat(find(landing)).isEmpty();
        refuses(
                Refusal.Kind.NOT_FOUND,
                "landing.not-found",
                () -> run(() -> ports.landing().landings().lock(landing.id())));
        refuses(
                Refusal.Kind.NOT_FOUND,
                "partner.not-found",
                () -> run(() -> ports.landing().landings().add(unstored(new PartnerId(UUID.randomUUID())))));
        needsTransaction(() -> ports.landing().landings().lock(landing.id()));
    }

    @Test
    void anAddressIsOnePagesAndAFormerOneRedirectsForNinetyDays() {
        PartnerId partner = given.partner().id();
        Landing one = published(partner);
        Landing two = published(partner);
        Slug first = slug(one);
        Slug second = new Slug(given.word());
        assertThat(claim(first, two)).isFalse();
        assertThat(claim(second, one)).isTrue();
        assertThat(at(first)).map(Shown::slug).contains(second);
        assertThat(at(second)).map(Shown::landing).contains(one.id());
        assertThat(claim(first, two)).isFalse();
        given.passes(Duration.ofDays(90));
        assertThat(at(first)).isEmpty();
        assertThat(claim(first, two)).isTrue();
        assertThat(at(first)).map(Shown::landing).contains(two.id());
        assertThat(claim(slug(two), two)).isTrue();
        assertThat(at(slug(two))).map(Shown::slug).contains(slug(two));
    }

    @Test
    void whatIsShownIsTheRevisionAndNotTheDraft() {
        Landing landing = published(given.partner().id());
        Landing later = landing.change(landing.draft().named("Позже"), landing.version(), clock.instant());
        run(() -> ports.landing().landings().put(later));
        Shown shown = at(slug(landing)).orElseThrow();
        assertThat(shown.content()).isEqualTo(landing.draft());
        assertThat(shown.revision()).isEqualTo(1);
        assertThat(shown.open()).isTrue();
        assertThat(shown.link()).isEqualTo(link(landing).code().value());
        run(() -> ports.landing().landings().put(later.unpublish(clock.instant())));
        assertThat(at(slug(landing))).map(Shown::open).contains(false);
        assertThat(ports.landing().queries().behind(landing.link().orElseThrow()))
                .isEmpty();
    }

    @Test
    void nobodySeesThePageOfABlockedPartnerOrBehindADeletedLink() {
        Partner partner = given.partner();
        Landing landing = published(partner.id());
        assertThat(ports.landing().queries().behind(landing.link().orElseThrow()))
                .contains(slug(landing));
        run(() -> ports.partners().change(partner.id(), p -> p.block(partner.account(), clock.instant())));
        assertThat(at(slug(landing))).map(Shown::open).contains(false);
        Landing other = published(given.partner().id());
        run(() -> ports.links().change(other.link().orElseThrow(), link -> link.delete(clock.instant())));
        assertThat(at(slug(other))).map(Shown::open).contains(false);
    }

    @Test
    void onlyTheNewestRevisionsAreKept() {
        Landing landing = landing(given.partner().id());
        AccountId by = given.account().id();
        for (int number = 1; number <= Revision.KEPT + 2; number++) {
            var revision =
                    new Revision(landing.id(), number, landing.draft().named("№ " + number), by, clock.instant());
            run(() -> ports.landing().landings().addRevision(revision));
        }
        var kept = ports.landing().queries().revisions(landing.id());
        assertThat(kept).hasSize(Revision.KEPT);
        assertThat(kept.get(0).number()).isEqualTo(Revision.KEPT + 2);
        assertThat(ports.landing().landings().revision(landing.id(), 2)).isEmpty();
        assertThat(ports.landing().landings().revision(landing.id(), 3))
                .map(revision -> revision.content().name())
                .contains("№ 3");
    }

    @Test
    void listsAreOfWhoAsksAndAsNarrowAsAskedFor() {
        PartnerId anna = given.partner().id();
        PartnerId boris = given.partner().id();
        Landing draft = landing(anna);
        Landing open = published(anna);
        Landing other = landing(boris);
        var queries = ports.landing().queries();
        assertThat(ids(anna, Filter.NONE))
                .containsExactlyInAnyOrder(draft.id().value(), open.id().value());
        assertThat(ids(anna, new Filter(Optional.empty(), Optional.of("published"))))
                .containsExactly(open.id().value());
        assertThat(ids(boris, new Filter(Optional.of("УСЛУГА"), Optional.empty())))
                .containsExactly(other.id().value());
        assertThat(ids(boris, new Filter(Optional.of("%"), Optional.empty()))).isEmpty();
        var row = queries.one(Scope.of(anna), open.id()).orElseThrow();
        assertThat(row.slug()).contains(slug(open).value());
        assertThat(row.state()).isEqualTo("published");
        assertThat(row.linkCode()).contains(link(open).code().value());
        assertThat(row.version()).isEqualTo(2);
        assertThat(queries.one(Scope.of(boris), open.id())).isEmpty();
        assertThat(queries.one(Scope.everybody(), draft.id())).isPresent();
    }

    @Test
    void whatIsPutAwayIsSeenByNobodyAndListedOnlyToWhoAsksForIt() {
        PartnerId anna = given.partner().id();
        Landing open = published(anna);
        Landing away = open.archive(clock.instant());
        run(() -> ports.landing().landings().put(away));
        assertThat(find(open)).contains(away);
        assertThat(at(slug(open))).map(Shown::open).contains(false);
        assertThat(ids(anna, Filter.NONE)).isEmpty();
        assertThat(ids(anna, new Filter(Optional.empty(), Optional.of("archived"))))
                .containsExactly(open.id().value());
        assertThat(ids(anna, new Filter(Optional.empty(), Optional.of("unpublished"))))
                .isEmpty();
        Landing back = away.bringBack(clock.instant());
        run(() -> ports.landing().landings().put(back));
        assertThat(find(open)).contains(back);
        assertThat(ids(anna, new Filter(Optional.empty(), Optional.of("unpublished"))))
                .containsExactly(open.id().value());
    }

    @Test
    void whatIsRemovedIsGoneWithAllOfIt() {
        Landing draft = landing(given.partner().id());
        Link link = given.link(draft.partner());
        run(() -> ports.landing().landings().attach(link.id(), draft.id()));
        undone(() -> ports.landing().landings().remove(draft));
        assertThat(find(draft)).contains(draft);
        run(() -> ports.landing().landings().remove(draft));
        assertThat(find(draft)).isEmpty();
        assertThat(ports.landing().landings().behind(link.id())).isEmpty();
        needsTransaction(() -> ports.landing().landings().remove(draft));
    }

    @Test
    void templatesAreOfferedUntilTheyAreWithdrawnAndKeepWhatIsFixed() {
        var templates = ports.landing().templates();
        var content = unstored(given.partner().id()).draft();
        var made = PageTemplate.of(
                new TemplateId(UUID.randomUUID()),
                content,
                List.of(2, 0),
                given.account().id(),
                clock.instant());
        run(() -> templates.add(made));
        assertThat(templates.find(made.id())).contains(made);
        assertThat(templates.offered()).contains(made);
        Landing begun = Landing.create(
                new LandingId(UUID.randomUUID()),
                given.partner().id(),
                made.content(),
                made.lockedBlocks(),
                clock.instant());
        run(() -> ports.landing().landings().add(begun));
        assertThat(find(begun)).contains(begun);
        run(() -> templates.put(made.withdraw()));
        assertThat(templates.offered()).doesNotContain(made);
        assertThat(templates.find(made.id())).contains(made.withdraw());
        needsTransaction(() -> templates.add(made));
    }

    @Test
    void whatSomebodyAgreedToIsKeptWithTheirRequest() {
        Landing landing = published(given.partner().id());
        var consent = new Consents.Consent(UUID.randomUUID(), landing.id(), 1, "Согласен «на всё»", clock.instant());
        var request = new org.partnercabinet.application.referral.Requests.Request(
                consent.request(),
                landing.link().orElseThrow(),
                new org.partnercabinet.application.referral.NewReferral.Person(
                        "Иван", Optional.of(given.phone()), Optional.empty(), ""),
                "",
                clock.instant());
        run(() -> {
            ports.requests().add(request);
            ports.landing().consents().add(consent);
        });
        assertThat(ports.landing().consents().of(consent.request())).contains(consent);
        assertThat(ports.landing().consents().of(UUID.randomUUID())).isEmpty();
    }

    @Test
    void theSitesOfALinkComeInTheirOrderAndAreReplacedAsAWhole() {
        LinkId link = given.link(given.partner().id()).id();
        var origins = ports.landing().origins();
        assertThat(origins.of(link)).isEmpty();
        var b = new WebOrigin("https://b.example");
        var a = new WebOrigin("http://a.example:8080");
        run(() -> origins.replace(link, List.of(b, a)));
        assertThat(origins.of(link)).containsExactly(b, a);
        run(() -> origins.replace(link, List.of(a)));
        assertThat(origins.of(link)).containsExactly(a);
        needsTransaction(() -> origins.replace(link, List.of()));
    }

    @Test
    void aPageMayStandOnTheSitesOfAllItsLinksThoseOfItsOwnFirst() {
        Landing landing = published(given.partner().id());
        Link second = given.link(landing.partner());
        Link gone = given.link(landing.partner());
        var a = new WebOrigin("https://a.example");
        var b = new WebOrigin("https://b.example");
        var c = new WebOrigin("https://c.example");
        run(() -> {
            ports.landing().landings().attach(second.id(), landing.id());
            ports.landing().landings().attach(gone.id(), landing.id());
            ports.landing().origins().replace(second.id(), List.of(a, b));
            ports.landing().origins().replace(landing.link().orElseThrow(), List.of(b));
            ports.landing().origins().replace(gone.id(), List.of(c));
            ports.links().change(gone.id(), link -> link.delete(clock.instant()));
        });
        assertThat(ports.landing().queries().sites(landing.id())).containsExactly(b, a);
        assertThat(ports.landing().queries().sites(published(landing.partner()).id()))
                .isEmpty();
    }

    @Test
    void aPageKnowsTheFreshClicksOfItsLinks() {
        Landing landing = published(given.partner().id());
        LinkId own = landing.link().orElseThrow();
        var click = new Click(new ClickId(UUID.randomUUID()), own, clock.instant(), "v", false, true, "", "", Utm.NONE);
        run(() -> ports.clicks().addAll(List.of(click)));
        var queries = ports.landing().queries();
        assertThat(queries.isLedBy(landing.id(), click.id(), clock.instant())).isTrue();
        assertThat(queries.isLedBy(landing.id(), click.id(), clock.instant().plusSeconds(1)))
                .isFalse();
        assertThat(queries.isLedBy(published(landing.partner()).id(), click.id(), clock.instant()))
                .isFalse();
        assertThat(queries.isLedBy(landing.id(), new ClickId(UUID.randomUUID()), clock.instant()))
                .isFalse();
    }

    @Test
    void pagesAreCountedByPartnerAndLinksByPage() {
        Landing landing = published(given.partner().id());
        landing(landing.partner());
        landing(given.partner().id());
        Link gone = given.link(landing.partner());
        run(() -> {
            ports.landing().landings().attach(gone.id(), landing.id());
            assertThat(ports.landing().landings().links(landing.id())).isEqualTo(2);
            ports.links().change(gone.id(), link -> link.delete(clock.instant()));
        });
        assertThat(ports.landing().landings().links(landing.id())).isEqualTo(1);
        assertThat(ports.landing().landings().count(landing.partner())).isEqualTo(2);
    }

    private List<UUID> ids(PartnerId partner, Filter filter) {
        return ports.landing().queries().list(Scope.of(partner), filter, new PageRequest(1, 100)).items().stream()
                .map(LandingQueries.LandingRow::id)
                .toList();
    }

    private Landing unstored(PartnerId partner) {
        Content content = Starter.SERVICE.content(Language.RU).at(Optional.of(new Slug(given.word())));
        return Landing.create(new LandingId(UUID.randomUUID()), partner, content, clock.instant());
    }

    private Landing landing(PartnerId partner) {
        Landing landing = unstored(partner);
        run(() -> ports.landing().landings().add(landing));
        return landing;
    }

    private Landing published(PartnerId partner) {
        Landing draft = landing(partner);
        Link direct = given.unstoredLink(partner);
        var content = new Link.Content(
                "Страница",
                Link.Type.LANDING,
                Optional.empty(),
                direct.content().utm(),
                true);
        Link link = direct.withContent(content);
        Landing landing = draft.publish(1, link.id(), clock.instant());
        AccountId by = given.account().id();
        run(() -> {
            ports.links().add(link);
            ports.landing().landings().attach(link.id(), landing.id());
            assertThat(ports.landing().landings().claim(slug(landing), landing.id(), clock.instant()))
                    .isTrue();
            ports.landing().landings().put(landing);
            ports.landing().landings().addRevision(new Revision(landing.id(), 1, landing.draft(), by, clock.instant()));
        });
        assertThat(tx(() -> ports.landing().landings().behind(link.id()))).contains(landing.id());
        assertThat(ports.landing().landings().behind(new LinkId(UUID.randomUUID())))
                .isEmpty();
        return landing;
    }

    private static Slug slug(Landing landing) {
        return landing.draft().slug().orElseThrow();
    }

    private Link link(Landing landing) {
        return ports.links().find(landing.link().orElseThrow()).orElseThrow();
    }

    private Optional<Shown> at(Slug slug) {
        return ports.landing().queries().at(slug, clock.instant());
    }

    private boolean claim(Slug slug, Landing landing) {
        return tx(() -> ports.landing().landings().claim(slug, landing.id(), clock.instant()));
    }

    private Optional<Landing> find(Landing landing) {
        return ports.landing().landings().find(landing.id());
    }
}
