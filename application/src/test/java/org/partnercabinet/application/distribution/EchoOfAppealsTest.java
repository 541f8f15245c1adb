package org.partnercabinet.application.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.World;
import org.partnercabinet.application.crm.FollowDeal;
import org.partnercabinet.application.memory.MemoryPorts;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.crm.CrmSettings.Appeals;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.distribution.Algorithm;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Semantics;

/** The portal tells of each lead made for an appeal: nothing that somebody earns by waits behind that. */
class EchoOfAppealsTest extends InAWorld {
    private static final String URGENT = FollowDeal.FOLLOW.name();
    private static final String PATIENT = Topics.FOLLOW.name();

    private final World world = world();
    private final CallCentre centre = new CallCentre(world);
    private final SourceId bot = centre.source(Algorithm.SMOOTH);

    EchoOfAppealsTest() {
        centre.weigh(bot, 10, centre.operator("Анна", 9));
        CrmSettings usual = world.portal.settings.get();
        var settings = new CrmSettings(usual.entry(), List.of(), usual.tracking(), usual.sweep(), Appeals.ALWAYS);
        world.ports.transactions().run(() -> world.ports.crmSetup().put(settings));
        world.crm.makes(Entity.LEAD);
    }

    @Override
    protected Ports ports(Clock clock) {
        return new MemoryPorts(clock);
    }

    @Test
    void whatIsToldBeforeTheAnswerIsThereGoesWhereAppealsGo() {
        centre.cases.accept.handle(appeal());
        assertThat(delivered()).contains(PATIENT).doesNotContain(URGENT);
    }

    @Test
    void whatChangesLaterGoesThereToo() {
        DealKey lead = made();
        world.crm.moves(lead, Semantics.LOST);
        assertThat(delivered()).containsExactly(PATIENT);
    }

    @Test
    void whatAPartnerEarnsByIsReadFirst() {
        PartnerId partner = world.partner("pavel");
        DealKey theirs = world.entry(world.brings(partner, "Иван"));
        centre.cases.accept.handle(appeal());
        world.crm.converts(theirs);
        assertThat(waiting()).contains(URGENT).doesNotContain(PATIENT);
        assertThat(delivered()).startsWith(URGENT);
    }

    @Test
    void anAppealsLeadThatIsClaimedForAPartnerIsReadFirstFromThenOn() {
        PartnerId partner = world.partner("pavel");
        DealKey lead = made();
        String code = world.ports
                .transactions()
                .inTransaction(() -> world.ports.partners().get(partner))
                .code()
                .value();
        long contact = world.crm.contacts().keySet().iterator().next();
        world.crm.signs(lead, new DealSnapshot.Signs(Optional.of(code), List.of(contact), Optional.empty()));
        assertThat(delivered()).startsWith(PATIENT);
        world.crm.moves(lead, Semantics.LOST);
        assertThat(waiting()).contains(URGENT).doesNotContain(PATIENT);
    }

    @Test
    void aStrangersLeadIsReadAtOnceWhileNoAppealIsOnItsWay() {
        made();
        world.portal.receive.handle("ONCRMLEADADD", Optional.of(new DealKey(Entity.LEAD, 1_000_000)));
        assertThat(waiting()).contains(URGENT).doesNotContain(PATIENT);
    }

    /** @return the one lead that was made for it */
    private DealKey made() {
        centre.cases.accept.handle(appeal());
        delivered();
        assertThat(world.crm.entries()).hasSize(1);
        return world.crm.entries().get(0).key();
    }

    private Set<String> waiting() {
        return world.ports.outboxQueue().depths().keySet();
    }

    /** @return which of the two topics was delivered, in this order, until nothing was due */
    private List<String> delivered() {
        var topics = new ArrayList<String>();
        for (int i = 0; i < 1000; i++) {
            var delivered = world.portal.deliver.handle();
            if (delivered.isEmpty()) return topics;
            String topic = delivered.get().lease().topic();
            if (topic.equals(URGENT) || topic.equals(PATIENT)) topics.add(topic);
        }
        throw new AssertionError("it never ends");
    }

    private NewAppeal appeal() {
        var person = world.person("Иван");
        var lead = new NewAppeal.NewLead(
                Optional.empty(), person.name(), person.phone(), person.email(), Optional.empty());
        return new NewAppeal(bot, lead, "Здравствуйте", false, Optional.empty());
    }
}
