package org.partnercabinet.application.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.application.Refusals.refuses;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.World;
import org.partnercabinet.application.memory.Faults.Fault;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.crm.CrmSettings.Entry;
import org.partnercabinet.domain.crm.CrmSettings.Sweep;
import org.partnercabinet.domain.crm.CrmSettings.Tracking;
import org.partnercabinet.domain.crm.FieldMapping;
import org.partnercabinet.domain.crm.OurField;
import org.partnercabinet.domain.crm.Template;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;

/** What an administrator sets, and what follows from it. */
class ChangingCrmSettingsTest {
    private static final Entry DEAL = Entry.usual(Entity.DEAL);
    private static final Sweep OFF = new Sweep(false, Duration.ofMinutes(30));

    private final World world = World.inMemory();

    @Test
    void whatThePortalHasCanBeChosen() {
        var entry = new Entry(
                Entity.LEAD,
                Optional.empty(),
                Optional.of(2L),
                Optional.of("C2:NEW"),
                Optional.of("JUNK"),
                Optional.of(17L),
                Optional.of("PARTNER"));
        var mapping = new FieldMapping(Entity.DEAL, OurField.LINK_TITLE, "UF_CRM_DEAL", false);
        var tracking = new Tracking(Optional.of("UF_CRM_LEAD"), Optional.empty(), Template.USUAL);
        CrmSettings set = change(new CrmSettings(entry, List.of(mapping), tracking, OFF));
        assertThat(set.entry().former()).contains(Entity.DEAL);
        assertThat(world.portal.settings.get()).isEqualTo(set);
    }

    @Test
    void whatThePortalDoesNotHaveIsRefusedAtItsField() {
        refusedAt("funnel", entry(Optional.of(7L), Optional.empty(), Optional.empty(), Optional.empty()));
        refusedAt("stage", entry(Optional.of(2L), Optional.of("NEW"), Optional.empty(), Optional.empty()));
        refusedAt("lead_status", entry(Optional.empty(), Optional.empty(), Optional.of("GONE"), Optional.empty()));
        refusedAt("responsible", entry(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(18L)));
        refusedAt(
                "tracking.deal_field",
                new CrmSettings(
                        DEAL, List.of(), new Tracking(Optional.empty(), Optional.of("UF_X"), Template.USUAL), OFF));
        var there = new FieldMapping(Entity.LEAD, OurField.COMMENT, "comments", false);
        var notThere = new FieldMapping(Entity.LEAD, OurField.COMMENT, "UF_CRM_DEAL", false);
        refusedAt("mappings[1].field", new CrmSettings(DEAL, List.of(there, notThere), Tracking.NONE, OFF));
        assertThat(world.portal.settings.get()).isEqualTo(CrmSettings.usual(Entity.DEAL));
    }

    @Test
    void withThePortalAwayOnlyWhatItIsNotAskedForCanBeChanged() {
        var chosen = entry(Optional.of(2L), Optional.empty(), Optional.empty(), Optional.empty());
        change(chosen);
        world.portal.dictionaries.away = true;
        change(new CrmSettings(chosen.entry(), List.of(), Tracking.NONE, OFF));
        assertThat(world.portal.settings.get().sweep()).isEqualTo(OFF);
        refuses(
                Refusal.Kind.UNAVAILABLE,
                "crm.unavailable",
                () -> change(entry(Optional.of(0L), Optional.empty(), Optional.empty(), Optional.empty())));
    }

    @Test
    void sweepsThatAreOffAskNothingOfThePortalUntilSomebodyWantsOne() {
        change(new CrmSettings(DEAL, List.of(), Tracking.NONE, OFF));
        ReferralId id = world.brings(world.partner("anna"), "Иван");
        world.ports.transactions().run(() -> world.portal.reconcile.start());
        world.passes(Duration.ofHours(2));
        world.deliverAll();
        assertThat(world.ports.sweeps().all()).isEmpty();
        world.crm.moves(world.entry(id), Semantics.WON);
        world.portal.sweeping.handle(world.admin);
        world.deliverAll();
        assertThat(world.ports.sweeps().all()).hasSize(2).allSatisfy(it -> {
            assertThat(it.finished()).isPresent();
            assertThat(it.failure()).isEmpty();
        });
        world.passes(Duration.ofHours(2));
        var before = world.ports.sweeps().all();
        world.deliverAll();
        assertThat(world.ports.sweeps().all()).isEqualTo(before);
    }

    @Test
    void aSweepComesWhenItIsDueBySettingsAndIsCounted() {
        ReferralId id = world.brings(world.partner("anna"), "Иван");
        world.ports.transactions().run(() -> world.portal.reconcile.start());
        world.deliverAll();
        change(new CrmSettings(DEAL, List.of(), Tracking.NONE, new Sweep(true, Duration.ofMinutes(2))));
        world.crm.listener(key -> {});
        world.crm.moves(world.entry(id), Semantics.WON);
        assertThat(world.portal.sweeping.next(Entity.DEAL))
                .contains(world.clock.instant().plus(Duration.ofMinutes(2)));
        world.passes(Duration.ofMinutes(2));
        world.deliverAll();
        var sweep = world.ports.sweeps().all().stream()
                .filter(it -> it.entity() == Entity.DEAL)
                .findFirst()
                .orElseThrow();
        assertThat(sweep.started()).isEqualTo(world.clock.instant());
        assertThat(sweep.seen()).isEqualTo(1);
        assertThat(sweep.changed()).isEqualTo(1);
    }

    @Test
    void aSweepThatDoesNotGetThroughSaysWhy() {
        world.ports.transactions().run(() -> world.portal.reconcile.start());
        world.crm.faults().nextReads(Fault.NOT_EXECUTED);
        world.portal.deliver.handle();
        assertThat(world.ports.sweeps().all().get(0).failure()).isPresent();
    }

    @Test
    void oursFollowsWhatIsWrittenThereAndBlankChangesNothing() {
        ReferralId id = world.brings(world.partner("anna"), "Иван");
        world.passes(Duration.ofSeconds(1));
        world.crm.tells(
                world.entry(id),
                Map.of(OurField.CLIENT_NAME, " Иван Петров ", OurField.COMMENT, "Срочно", OurField.CLIENT_COMPANY, ""));
        world.deliverAll();
        Client client = client(id);
        assertThat(client.name()).isEqualTo("Иван Петров");
        assertThat(client.company()).isEmpty();
        assertThat(world.referral(id).comment()).isEqualTo("Срочно");
        world.crm.tells(world.entry(id), Map.of(OurField.CLIENT_NAME, "x".repeat(201), OurField.COMMENT, "\u0001"));
        world.deliverAll();
        assertThat(client(id)).isEqualTo(client);
        assertThat(world.referral(id).comment()).isEqualTo("Срочно");
    }

    @Test
    void whoeverIsResponsibleIsAskedWhenItIsMade() {
        world.portal.responsible = Optional.of(19L);
        world.brings(world.partner("anna"), "Иван");
        assertThat(world.crm.wanted()).extracting(NewDeal::responsible).containsExactly(Optional.of(19L));
    }

    private Client client(ReferralId id) {
        return world.ports
                .transactions()
                .inTransaction(
                        () -> world.ports.clients().get(world.referral(id).client()));
    }

    private CrmSettings change(CrmSettings wanted) {
        return world.portal.changeSettings.handle(wanted);
    }

    private void refusedAt(String field, CrmSettings wanted) {
        Refusal refusal = refuses(Refusal.Kind.INVALID, "crm.not-in-portal", () -> change(wanted));
        assertThat(refusal.field()).contains(field);
        assertThat(refusal.details()).containsKey("value");
    }

    private static CrmSettings entry(
            Optional<Long> funnel, Optional<String> stage, Optional<String> status, Optional<Long> responsible) {
        var entry = new Entry(Entity.DEAL, Optional.empty(), funnel, stage, status, responsible, Optional.of("WEB"));
        return new CrmSettings(entry, List.of(), Tracking.NONE, Sweep.USUAL);
    }
}
