package org.partnercabinet.application.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.application.Refusals.refuses;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.World;
import org.partnercabinet.application.crm.Note;
import org.partnercabinet.application.memory.Faults.Fault;
import org.partnercabinet.application.memory.MemoryPorts;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkCode;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.link.Visit;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.ReferralId;

class LeavingRequestsTest {
    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
    private final MemoryPorts ports = new MemoryPorts(clock);
    private final World world = new World(ports, clock, 1);
    private final PartnerId anna = world.partner("anna");
    private final PartnerId boris = world.partner("boris");

    @Test
    void aRequestBecomesAReferralThatKnowsItsLinkAndItsClick() {
        LinkId link = form(anna);
        ClickId click = click(link);
        leave(link, Optional.of(click), world.person("Иван"));
        assertThat(world.referral(onlyReferral(anna)).origin()).isEqualTo(new Origin.ByForm(link, Optional.of(click)));
        assertThat(ports.allRequests()).hasSize(1);
    }

    @Test
    void aReferralKeepsTheMarksOfItsClickWhateverBecomesOfTheLink() {
        LinkId link = form(anna);
        marks(link, new Utm("then", "", "", "", ""));
        ClickId click = click(link);
        marks(link, new Utm("now", "", "", "", ""));
        leave(link, Optional.of(click), world.person("Иван"));
        assertThat(world.referral(onlyReferral(anna)).utm().source()).isEqualTo("then");
        LinkId other = form(boris);
        marks(other, new Utm("now", "", "", "", ""));
        leave(other, Optional.of(click), world.person("Пётр"));
        marks(other, Utm.NONE);
        assertThat(world.referral(onlyReferral(boris)).utm().source()).isEqualTo("now");
    }

    @Test
    void aClickOfAnotherLinkOrOfNoneIsNotBelieved() {
        LinkId link = form(anna);
        leave(link, Optional.of(click(form(boris))), world.person("Иван"));
        assertThat(world.referral(onlyReferral(anna)).origin()).isEqualTo(new Origin.ByForm(link, Optional.empty()));
        leave(form(boris), Optional.of(new ClickId(UUID.randomUUID())), world.person("Пётр"));
        assertThat(world.referral(onlyReferral(boris)).origin().afterClick()).isEmpty();
    }

    @Test
    void whoLeavesARequestIsThankedWhoeverBroughtThemAndTheRequestIsKept() {
        NewReferral.Person ivan = world.person("Иван");
        leave(form(anna), Optional.empty(), ivan);
        leave(form(boris), Optional.empty(), ivan);
        leave(form(anna), Optional.empty(), ivan);
        assertThat(count(boris)).isZero();
        assertThat(count(anna)).isEqualTo(1);
        assertThat(ports.allRequests()).hasSize(3);
    }

    @Test
    void whoeverWorksOnTheClientSeesTheOtherRequestsOnceEach() {
        NewReferral.Person ivan = world.person("Иван");
        leave(form(anna), Optional.empty(), ivan);
        leave(form(boris), Optional.empty(), ivan);
        world.crm.faults().nextWrites(Fault.ANSWER_LOST);
        leave(form(anna), Optional.empty(), ivan);
        world.deliverAll();
        world.passes(Duration.ofMinutes(5));
        world.deliverAll();
        var entry = world.entry(onlyReferral(anna));
        assertThat(world.crm.notes())
                .hasSize(2)
                .allSatisfy(note -> assertThat(note.entry()).hasValue(entry));
        assertThat(world.crm.notes()).extracting(Note::request).doesNotHaveDuplicates();
    }

    @Test
    void aPartnerWhoTriesTheirOwnFormIsThankedAndBringsNobody() {
        var profile = world.profile("vera");
        PartnerId vera = world.partners.add.handle(profile, World.PASSWORD, world.admin);
        leave(form(vera), Optional.empty(), new NewReferral.Person("Вера", profile.phone(), Optional.empty(), ""));
        assertThat(count(vera)).isZero();
        assertThat(ports.allRequests()).hasSize(1);
    }

    @Test
    void aRequestThatCannotBeRightIsToldSoAndNotKept() {
        LinkId link = form(anna);
        refuses(
                Refusal.Kind.INVALID,
                "client.no-contact",
                () -> leave(
                        link,
                        Optional.empty(),
                        new NewReferral.Person("Иван", Optional.empty(), Optional.empty(), "")));
        refuses(
                Refusal.Kind.INVALID,
                "text.too-long",
                () -> world.portal.leaveRequest.handle(
                        code(link), Optional.empty(), world.person("Иван"), "о".repeat(5001)));
        assertThat(ports.allRequests()).isEmpty();
        assertThat(count(anna)).isZero();
    }

    @Test
    void behindALinkThatLeadsNowhereNobodyTakesRequests() {
        LinkId link = form(anna);
        LinkCode code = code(link);
        world.partners.deleteLink.handle(Scope.of(anna), link);
        refuses(
                Refusal.Kind.NOT_FOUND,
                "link.not-found",
                () -> world.portal.leaveRequest.handle(code, Optional.empty(), world.person("Иван"), ""));
    }

    private LinkId form(PartnerId partner) {
        var content = new Link.Content("Форма", Link.Type.IFRAME, Optional.empty(), Utm.NONE, true);
        return world.partners.createLink.handle(partner, content);
    }

    private void marks(LinkId link, Utm utm) {
        ports.transactions()
                .run(() -> ports.links().change(link, it -> {
                    var content = it.content();
                    return it.withContent(
                            new Link.Content(content.title(), content.type(), content.target(), utm, true));
                }));
    }

    private void leave(LinkId link, Optional<ClickId> click, NewReferral.Person person) {
        world.portal.leaveRequest.handle(code(link), click, person, "Перезвоните");
    }

    private ClickId click(LinkId link) {
        var visit = new Visit(code(link), "petya", false, "", "agent", clock.instant());
        String to = world.partners.followLink.handle(List.of(visit)).get(0).orElseThrow();
        return new ClickId(UUID.fromString(to.substring(to.indexOf("pc_click=") + 9)));
    }

    private LinkCode code(LinkId link) {
        return new LinkCode(
                ports.linkQueries().one(Scope.everybody(), link).orElseThrow().code());
    }

    private long count(PartnerId partner) {
        return list(partner).size();
    }

    private ReferralId onlyReferral(PartnerId partner) {
        assertThat(list(partner)).hasSize(1);
        return new ReferralId(list(partner).get(0).id());
    }

    private List<ReferralQueries.ReferralRow> list(PartnerId partner) {
        return ports.referralQueries()
                .list(Scope.of(partner), Optional.empty(), Optional.empty(), new PageRequest(1, 25))
                .items();
    }
}
