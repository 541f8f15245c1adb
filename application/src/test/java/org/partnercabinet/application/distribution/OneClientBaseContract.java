package org.partnercabinet.application.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Refusals;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.World;
import org.partnercabinet.application.client.Leads;
import org.partnercabinet.application.memory.Faults;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.application.referral.ReferralQueries.ReferralRow;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.client.ExternalId;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.distribution.Algorithm;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.TargetUrl;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.link.Visit;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.ReferralId;

/** Leads are clients, appeals by a partner's link are referrals, and what partners bring becomes appeals. */
public abstract class OneClientBaseContract extends InAWorld {
    private final World world = world();
    private final CallCentre centre = new CallCentre(world);
    private final OperatorId anna = centre.operator("Анна", 9);
    private final SourceId bot = centre.source(Algorithm.SMOOTH);
    private final SourceId site = centre.source(Algorithm.SMOOTH);
    private final PartnerId partner = world.partner("pavel");
    private final Link link = link();

    OneClientBaseContract() {
        centre.weigh(bot, 10, anna);
        centre.weigh(site, 10, anna);
    }

    @Test
    void anAppealThroughAPartnersLinkIsThatPartnersReferral() {
        var accepted = centre.cases.accept.handle(CallCentre.appeal(bot, "ivan", false, Optional.of(click())));
        List<ReferralRow> brought = referrals(partner);
        assertThat(brought).hasSize(1);
        assertThat(brought.get(0).client().id())
                .isEqualTo(accepted.lead().client().id().value());
        assertThat(accepted.appeal().content().referral())
                .contains(new ReferralId(brought.get(0).id()));
        centre.cases.leadLink.handle(Optional.empty(), Optional.of(site));
        world.deliverAll();
        assertThat(centre.cases
                        .ports
                        .appealQueries()
                        .list(AppealQueries.Filter.ALL, new PageRequest(1, 10))
                        .total())
                .as("it is an appeal already")
                .isEqualTo(1);
    }

    @Test
    void anAppealCountsAlsoIfTheClientIsAnotherPartners() {
        var first = centre.cases.accept.handle(CallCentre.appeal(bot, "ivan", false, Optional.of(click())));
        PartnerId other = world.partner("olga");
        assertThat(first.appeal().content().referral()).isPresent();
        var late = CallCentre.appeal(bot, "ivan", false, Optional.of(click(link(other))));
        assertThat(centre.cases.accept.handle(late).appeal().content().referral())
                .as("whoever was first")
                .isEqualTo(first.appeal().content().referral());
        assertThat(referrals(other)).isEmpty();
        var stranger = CallCentre.appeal(bot, "pjotr", false, Optional.of(new ClickId(world.admin.value())));
        assertThat(centre.cases.accept.handle(stranger).appeal().content().referral())
                .isEmpty();
    }

    @Test
    void aRequestInAFormBecomesAnAppealAtTheSourceOfItsLinkOnce() {
        centre.cases.leadLink.handle(Optional.empty(), Optional.of(bot));
        centre.cases.leadLink.handle(Optional.of(link.id()), Optional.of(site));
        NewReferral.Person ivan = world.person("Иван");
        world.portal.leaveRequest.handle(link.code(), Optional.empty(), ivan, "Хочу сайт");
        world.deliverAll();
        var rows = rows();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).source().id()).isEqualTo(site);
        assertThat(rows.get(0).message()).isEqualTo("Хочу сайт");
        assertThat(rows.get(0).lead().phone()).isEqualTo(ivan.phone().map(Object::toString));
        assertThat(rows.get(0).referral()).contains(referrals(partner).get(0).id());
        String cause = centre.read(rows.get(0).id()).content().cause().orElseThrow();
        world.ports.transactions().run(() -> world.ports.outbox().add(Topics.INCOMING, cause));
        world.deliverAll();
        assertThat(rows()).as("delivered twice").hasSize(1);
        world.portal.leaveRequest.handle(link.code(), Optional.empty(), ivan, "И ещё");
        world.deliverAll();
        assertThat(rows()).as("each request is a contact").hasSize(2);
    }

    @Test
    void whomAPartnerBringsByHandIsAnAppealAtTheDefaultSource() {
        world.brings(partner, "Иван");
        assertThat(rows()).as("no default yet").isEmpty();
        centre.cases.leadLink.handle(Optional.empty(), Optional.of(bot));
        ReferralId second = world.brings(partner, "Пётр");
        assertThat(rows()).hasSize(1);
        assertThat(rows().get(0).lead().name()).isEqualTo("Пётр");
        assertThat(rows().get(0).referral()).contains(second.value());
    }

    @Test
    void whoHasItBecomesResponsibleInThePortal() {
        centre.cases.changeOperator.handle(anna, o -> o.is(inPortal("Анна", 17)), centre.admin);
        OperatorId boris = centre.operator("Борис", 9);
        centre.cases.changeOperator.handle(boris, o -> o.is(inPortal("Борис", 18)), centre.admin);
        centre.cases.leadLink.handle(Optional.empty(), Optional.of(bot));
        ReferralId referral = world.brings(partner, "Иван");
        settle();
        assertThat(world.crm.responsible(world.entry(referral))).contains(17L);
        assertThat(centre.cases.ports.responsibles().of(InPortal.of(referral))).contains(17L);
        AppealId appeal = rows().get(0).id();
        centre.cases.reassign.handle(appeal, Optional.of(boris), "", centre.admin);
        settle();
        assertThat(world.crm.responsible(world.entry(referral))).contains(18L);
    }

    @Test
    void ofARefusedReferralNobodyIsResponsibleUntilItHasBeenSentAgain() {
        centre.cases.changeOperator.handle(anna, o -> o.is(inPortal("Анна", 17)), centre.admin);
        centre.cases.leadLink.handle(Optional.empty(), Optional.of(bot));
        world.crm.faults().nextWrites(Faults.Fault.REFUSED);
        ReferralId referral = world.brings(partner, "Иван");
        settle();
        assertThat(world.ports
                        .outboxQueue()
                        .depths()
                        .get(Topics.RESPONSIBLE.name())
                        .buried())
                .isEqualTo(1);
        world.portal.resend.handle(referral);
        settle();
        assertThat(world.crm.responsible(world.entry(referral))).contains(17L);
    }

    @Test
    void thePortalHearsOfAnotherNumberAndOfSomebodyItDoesNotKnow() {
        centre.cases.changeOperator.handle(anna, o -> o.is(inPortal("Анна", 17)), centre.admin);
        centre.cases.leadLink.handle(Optional.empty(), Optional.of(bot));
        ReferralId referral = world.brings(partner, "Иван");
        settle();
        centre.cases.changeOperator.handle(anna, o -> o.is(inPortal("Анна", 19)), centre.admin);
        settle();
        assertThat(world.crm.responsible(world.entry(referral))).contains(19L);
        OperatorId boris = centre.operator("Борис", 9);
        AppealId appeal = rows().get(0).id();
        centre.cases.reassign.handle(appeal, Optional.of(boris), "", centre.admin);
        settle();
        assertThat(world.crm.responsible(world.entry(referral)))
                .as("nobody is named by the settings")
                .contains(19L);
        settingsName(5);
        centre.cases.reassign.handle(appeal, Optional.of(anna), "", centre.admin);
        centre.cases.reassign.handle(appeal, Optional.of(boris), "", centre.admin);
        settle();
        assertThat(world.crm.responsible(world.entry(referral))).contains(5L);
    }

    private void settingsName(long responsible) {
        CrmSettings usual = world.portal.settings.get();
        var entry = new CrmSettings.Entry(
                usual.entry().entity(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(responsible),
                Optional.empty());
        var named = new CrmSettings(entry, List.of(), usual.tracking(), usual.sweep());
        world.ports.transactions().run(() -> world.ports.crmSetup().put(named));
    }

    @Test
    void whileASourceTakesNothingTheDefaultOneDoesAndThenItIsKept() {
        centre.cases.leadLink.handle(Optional.empty(), Optional.of(bot));
        centre.cases.leadLink.handle(Optional.of(link.id()), Optional.of(site));
        active(site, false);
        world.portal.leaveRequest.handle(link.code(), Optional.empty(), world.person("Иван"), "Раз");
        world.deliverAll();
        assertThat(rows()).extracting(row -> row.source().id()).containsExactly(bot);
        active(bot, false);
        world.portal.leaveRequest.handle(link.code(), Optional.empty(), world.person("Пётр"), "Два");
        world.deliverAll();
        assertThat(rows()).hasSize(1);
        active(site, true);
        world.passes(Duration.ofMinutes(10));
        world.deliverAll();
        assertThat(rows()).extracting(row -> row.source().id()).contains(site);
        Refusals.refuses(
                Refusal.Kind.CONFLICT,
                "source.inactive",
                () -> centre.cases.leadLink.handle(Optional.of(link.id()), Optional.of(bot)));
    }

    private void active(SourceId source, boolean active) {
        centre.cases.changeSource.handle(source, s -> new Source(s.id(), s.name(), s.description(), s.rules(), active));
    }

    @Test
    void aLeadOfABotAndAPartnersClientAreOnePerson() {
        var ivan = world.person("Иван");
        world.portal.register.handle(new NewReferral(partner, ivan, new Origin.Manual(), ""));
        var lead = new NewAppeal.NewLead(
                Optional.of(new ExternalId("tg_1")), "Ваня", ivan.phone(), Optional.empty(), Optional.empty());
        var accepted = centre.cases.accept.handle(new NewAppeal(bot, lead, "", false, Optional.empty()));
        assertThat(accepted.lead().client().id().value())
                .isEqualTo(referrals(partner).get(0).client().id());
        assertThat(centre.comes(bot, "tg_1").lead().number())
                .isEqualTo(accepted.lead().number());
    }

    @Test
    void whatIsSaidOfALeadNeverChangesSomebodyElse() {
        var ivan = new NewReferral.Person("Иван", Optional.empty(), Optional.of(world.email("ivan")), "");
        var pjotr = new NewReferral.Person("Пётр", Optional.of(world.phone()), Optional.empty(), "");
        world.portal.register.handle(new NewReferral(partner, ivan, new Origin.Manual(), ""));
        world.portal.register.handle(new NewReferral(partner, pjotr, new Origin.Manual(), ""));
        var before = leads();
        Leads.Lead lead = before.stream()
                .filter(one -> one.client().email().isPresent())
                .findFirst()
                .orElseThrow();
        centre.cases.changeLead.handle(lead.number(), "", pjotr.phone(), Optional.empty());
        assertThat(leads()).isEqualTo(before);
    }

    private List<Leads.Lead> leads() {
        return referrals(partner).stream()
                .map(row -> world.ports.clients().get(new ClientId(row.client().id())))
                .map(client -> world.ports
                        .transactions()
                        .inTransaction(() -> centre.cases.ports.leads().complete(client)))
                .toList();
    }

    private void settle() {
        for (int i = 0; i < 5; i++) {
            world.deliverAll();
            world.passes(Duration.ofSeconds(30));
        }
        world.deliverAll();
    }

    private static Operator.Profile inPortal(String name, long user) {
        return new Operator.Profile(name, "", Optional.empty(), Optional.of(user));
    }

    private List<AppealQueries.AppealRow> rows() {
        return centre.cases
                .ports
                .appealQueries()
                .list(AppealQueries.Filter.ALL, new PageRequest(1, 100))
                .items();
    }

    private List<ReferralRow> referrals(PartnerId of) {
        return world.ports
                .referralQueries()
                .list(Scope.of(of), Optional.empty(), Optional.empty(), new PageRequest(1, 25))
                .items();
    }

    private Link link() {
        return link(partner);
    }

    private Link link(PartnerId of) {
        var content = new Link.Content(
                "Сайт", Link.Type.DIRECT, Optional.of(new TargetUrl("https://example.org/")), Utm.NONE, true);
        var id = world.partners.createLink.handle(of, content);
        return world.ports
                .transactions()
                .inTransaction(() -> world.ports.links().find(id))
                .orElseThrow();
    }

    private ClickId click() {
        return click(link);
    }

    private ClickId click(Link by) {
        var visit = new Visit(by.code(), "visitor", false, "", "", world.clock.instant());
        String target = world.partners.followLink.handle(List.of(visit)).get(0).orElseThrow();
        return new ClickId(java.util.UUID.fromString(target.substring(target.indexOf("pc_click=") + 9)));
    }
}
