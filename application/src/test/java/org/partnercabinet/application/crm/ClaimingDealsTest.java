package org.partnercabinet.application.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Refusals;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.World;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.application.referral.ReferralQueries.ReferralRow;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.crm.DealSnapshot.Signs;
import org.partnercabinet.domain.crm.Difference.Why;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.CrmIdentity;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.Semantics;

/** Deals of the portal's own that point to a partner. */
class ClaimingDealsTest {
    private final World world = World.inMemory();
    private final PartnerId anna = world.partner("anna");
    private final PartnerId boris = world.partner("boris");

    @Test
    void aDealWithThePartnersCodeBecomesAReferralOnceAndEarns() {
        DealKey deal = pointing(signs(code(anna), contact("Иван", "8 912 345-67-89", "")));
        world.crm.amounts(deal, Money.of("1000", "RUB"));
        world.crm.moves(deal, Semantics.WON);
        world.deliverAll();
        for (int i = 0; i < 3; i++) world.portal.receive.handle("ONCRMDEALUPDATE", Optional.of(deal));
        world.deliverAll();
        assertThat(referrals(anna)).singleElement().satisfies(row -> {
            assertThat(row.origin()).isEqualTo("sync");
            assertThat(row.client().name()).isEqualTo("Иван");
            assertThat(row.client().phone()).contains("+79123456789");
            assertThat(row.crm().id()).contains(deal.id());
        });
        assertThat(world.roubles(anna).available()).hasToString("100.00 RUB");
        assertThat(world.crm.entries()).as("nothing is made for it").hasSize(1);
    }

    @Test
    void theContactOrTheCompanyOfThePartnerPointsToThemToo() {
        long partners = contact("Анна", "+79990000001", "");
        world.portal.changeIdentity.handle(anna, new CrmIdentity(Optional.of(partners), Optional.of(77L)));
        pointing(new Signs(Optional.empty(), List.of(partners, contact("Иван", "+79120000001", "")), Optional.empty()));
        pointing(new Signs(Optional.empty(), List.of(contact("Пётр", "+79120000002", "")), Optional.of(77L)));
        assertThat(referrals(anna)).extracting(row -> row.client().name()).containsExactlyInAnyOrder("Иван", "Пётр");
    }

    @Test
    void ourOwnEntryWithThePartnersCodeIsNoSecondReferral() {
        DealKey entry = world.entry(world.brings(anna, "Иван"));
        world.crm.signs(entry, signs(code(anna), contact("Иван", "+79120000001", "")));
        world.deliverAll();
        assertThat(referrals(anna)).hasSize(1);
    }

    @Test
    void oneMoreDealOfAClientThePartnerBroughtBelongsToThatReferral() {
        var person = world.person("Иван");
        world.portal.register.handle(new NewReferral(anna, person, new Origin.Manual(), ""));
        world.deliverAll();
        DealKey more = pointing(
                signs(code(anna), contact("Иван", person.phone().orElseThrow().value(), "")));
        world.crm.amounts(more, Money.of("500", "RUB"));
        world.crm.moves(more, Semantics.WON);
        world.deliverAll();
        assertThat(referrals(anna))
                .singleElement()
                .satisfies(row -> assertThat(row.deals()).hasSize(2));
        assertThat(world.roubles(anna).available()).hasToString("50.00 RUB");
    }

    @Test
    void aClientProtectedForAnotherPartnerIsNotTakenOverAndThatIsExplained() {
        var person = world.person("Иван");
        world.portal.register.handle(new NewReferral(boris, person, new Origin.Manual(), ""));
        DealKey deal = pointing(
                signs(code(anna), contact("Иван", person.phone().orElseThrow().value(), "")));
        assertThat(referrals(anna)).isEmpty();
        assertThat(why(deal)).contains(Why.CLIENT_PROTECTED);
        world.passes(Duration.ofDays(200));
        world.crm.amounts(deal, Money.of("1000", "RUB"));
        world.deliverAll();
        assertThat(referrals(anna)).as("the protection is over").hasSize(1);
        assertThat(why(deal)).isEmpty();
    }

    @Test
    void whatHasNoClientOrOnlyThePartnerIsExplained() {
        assertThat(why(pointing(signs(code(anna))))).contains(Why.NO_CLIENT);
        assertThat(why(pointing(signs(code(anna), contact("Никто", "", ""))))).contains(Why.NO_CLIENT);
        long partners = contact("Анна", "+79990000001", "");
        world.portal.changeIdentity.handle(anna, new CrmIdentity(Optional.of(partners), Optional.empty()));
        assertThat(why(pointing(signs(code(anna), partners)))).contains(Why.PARTNER_IS_CLIENT);
        var partner = world.ports
                .transactions()
                .inTransaction(() -> world.ports.partners().get(anna));
        String own = partner.profile().email().value();
        assertThat(why(pointing(signs(code(anna), contact("Анна", "", own))))).contains(Why.PARTNER_IS_CLIENT);
        assertThat(referrals(anna)).isEmpty();
    }

    @Test
    void aBlockedPartnersDealIsExplained() {
        DealKey deal;
        world.partners.block.handle(anna, world.admin);
        deal = pointing(signs(code(anna), contact("Иван", "+79120000001", "")));
        assertThat(why(deal)).contains(Why.PARTNER_NOT_APPROVED);
    }

    @Test
    void aContactOrCompanyIsOnePartners() {
        world.portal.changeIdentity.handle(anna, new CrmIdentity(Optional.of(5L), Optional.of(6L)));
        world.portal.changeIdentity.handle(anna, new CrmIdentity(Optional.of(5L), Optional.of(7L)));
        Refusals.refuses(
                Refusal.Kind.CONFLICT,
                "crm-identity.taken",
                () -> world.portal.changeIdentity.handle(boris, new CrmIdentity(Optional.of(5L), Optional.empty())));
        Refusals.refuses(
                Refusal.Kind.NOT_FOUND,
                "partner.not-found",
                () -> world.portal.changeIdentity.handle(new PartnerId(UUID.randomUUID()), CrmIdentity.NONE));
        world.portal.changeIdentity.handle(anna, CrmIdentity.NONE);
        world.portal.changeIdentity.handle(boris, new CrmIdentity(Optional.of(5L), Optional.of(7L)));
    }

    private DealKey pointing(Signs signs) {
        world.passes(Duration.ofSeconds(1));
        DealKey deal = world.crm.ownDeal();
        world.crm.signs(deal, signs);
        world.deliverAll();
        return deal;
    }

    private static Signs signs(String code, Long... contacts) {
        return new Signs(Optional.of(code), List.of(contacts), Optional.empty());
    }

    private String code(PartnerId partner) {
        return world.ports
                .transactions()
                .inTransaction(() -> world.ports.partners().get(partner))
                .code()
                .value();
    }

    private long contact(String name, String phone, String email) {
        return world.crm.newContact(new NewDeal.Person(
                new ClientId(new UUID(9, world.crm.contacts().size())),
                name,
                Optional.of(phone).filter(text -> !text.isEmpty()),
                Optional.of(email).filter(text -> !text.isEmpty()),
                ""));
    }

    private Optional<Why> why(DealKey deal) {
        return world.ports
                .transactions()
                .inTransaction(() -> world.ports.explanations().find(deal))
                .map(Explanations.Explanation::why);
    }

    private List<ReferralRow> referrals(PartnerId partner) {
        return world.ports
                .referralQueries()
                .list(Scope.of(partner), Optional.empty(), Optional.empty(), new PageRequest(1, 100))
                .items();
    }
}
