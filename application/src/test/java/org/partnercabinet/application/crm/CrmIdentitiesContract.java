package org.partnercabinet.application.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.domain.crm.DealSnapshot.Signs;
import org.partnercabinet.domain.partner.CrmIdentity;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Entity;

/** What everybody may expect of {@link CrmIdentities}. */
public abstract class CrmIdentitiesContract extends PortsContract {
    @Test
    void whatWasSaidIsKeptAndReplaced() {
        PartnerId partner = given.partner().id();
        assertThat(tx(() -> ports.crmIdentities().of(partner))).isEqualTo(CrmIdentity.NONE);
        var first = new CrmIdentity(Optional.of(id()), Optional.of(id()));
        assertThat(put(partner, first)).isTrue();
        assertThat(put(partner, first)).isTrue();
        assertThat(tx(() -> ports.crmIdentities().of(partner))).isEqualTo(first);
        var second = new CrmIdentity(Optional.empty(), first.company());
        assertThat(put(partner, second)).isTrue();
        assertThat(tx(() -> ports.crmIdentities().of(partner))).isEqualTo(second);
        needsTransaction(() -> ports.crmIdentities().put(partner, second));
    }

    @Test
    void oneContactAndOneCompanyAreOnePartners() {
        var taken = new CrmIdentity(Optional.of(id()), Optional.of(id()));
        put(given.partner().id(), taken);
        PartnerId other = given.partner().id();
        assertThat(put(other, new CrmIdentity(taken.contact(), Optional.of(id()))))
                .isFalse();
        assertThat(put(other, new CrmIdentity(Optional.of(id()), taken.company())))
                .isFalse();
        assertThat(put(other, new CrmIdentity(taken.company(), taken.contact())))
                .as("contacts and companies are counted apart")
                .isTrue();
    }

    @Test
    void theCodeDecidesThenTheContactsInTheirOrderThenTheCompany() {
        Partner coded = given.partner();
        PartnerId first = given.partner().id();
        PartnerId second = given.partner().id();
        PartnerId company = given.partner().id();
        long one = id();
        long two = id();
        long three = id();
        put(first, new CrmIdentity(Optional.of(one), Optional.empty()));
        put(second, new CrmIdentity(Optional.of(two), Optional.empty()));
        put(company, new CrmIdentity(Optional.empty(), Optional.of(three)));
        Optional<String> code = Optional.of("  " + coded.code().value().toUpperCase(Locale.ROOT));
        assertThat(pointedTo(new Signs(code, List.of(one), Optional.of(three)))).contains(coded.id());
        assertThat(pointedTo(new Signs(Optional.of("?"), List.of(id(), two, one), Optional.of(three))))
                .contains(second);
        assertThat(pointedTo(new Signs(Optional.empty(), List.of(three), Optional.of(three))))
                .contains(company);
        assertThat(pointedTo(Signs.NONE)).isEmpty();
        assertThat(pointedTo(new Signs(Optional.empty(), List.of(three), Optional.of(one))))
                .isEmpty();
    }

    @Test
    void signpostsAreThoseOfApprovedPartners() {
        Partner approved = given.partner();
        Partner pending = given.pendingPartner();
        long contact = id();
        long company = id();
        long unheard = id();
        put(approved.id(), new CrmIdentity(Optional.of(contact), Optional.of(company)));
        put(pending.id(), new CrmIdentity(Optional.of(unheard), Optional.empty()));
        CrmListings.Signposts all = tx(() -> ports.crmIdentities().signposts());
        assertThat(all.codes())
                .contains(approved.code().value())
                .doesNotContain(pending.code().value());
        assertThat(all.contacts()).contains(contact).doesNotContain(unheard);
        assertThat(all.companies()).contains(company);
    }

    private Optional<PartnerId> pointedTo(Signs signs) {
        return tx(() -> ports.crmIdentities().pointedTo(signs));
    }

    private boolean put(PartnerId partner, CrmIdentity identity) {
        return tx(() -> ports.crmIdentities().put(partner, identity));
    }

    private long id() {
        return given.dealKey(Entity.DEAL).id();
    }
}
