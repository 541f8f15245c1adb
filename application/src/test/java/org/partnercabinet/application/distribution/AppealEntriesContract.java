package org.partnercabinet.application.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Refusals;
import org.partnercabinet.application.crm.CrmQueries;
import org.partnercabinet.application.crm.Note;
import org.partnercabinet.application.crm.PortalSecrets;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.crm.CrmSettings.Appeals;
import org.partnercabinet.domain.crm.EntryOrigin;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealEntry;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.Semantics;

/** What is promised of {@link AppealEntries}, and of what is asked about appeals in the portal elsewhere. */
public abstract class AppealEntriesContract extends DistributionContract {
    private static final Deal.Stage NEW = new Deal.Stage("NEW", "Новая", Semantics.OPEN);
    private static final Deal.Stage WON = new Deal.Stage("WON", "", Semantics.WON);

    @Test
    void anAppealIsQueuedFromTheBeginningIfItIsToGoThere() {
        Appeal told = stored(arrived(source()).forPortal());
        Appeal other = waiting(source());
        assertThat(find(told.id())).contains(AppealEntry.queued(told.id()));
        assertThat(find(other.id())).isEmpty();
        assertThat(read(told.id()).content().toPortal()).isTrue();
        assertThat(read(other.id()).content().toPortal()).isFalse();
        Refusals.refuses(
                Refusal.Kind.NOT_FOUND,
                "appeal.not-found",
                () -> run(() -> d.entries().change(other.id(), it -> it)));
    }

    @Test
    void whatAPartnersClientSaysIsANoteForTheReferralOnly() {
        Referral referral = given.referral(given.partner().id());
        UUID id = UUID.randomUUID();
        Appeal plain = arrived(source());
        var content = Appeal.Content.noted("Ещё раз", false, referral.id(), id);
        stored(Appeal.arrived(plain.id(), plain.source(), referral.client(), content, clock.instant()));
        assertThat(find(plain.id())).isEmpty();
        assertThat(read(plain.id()).content().note()).contains(id);
        Note note = tx(() -> ports.crmQueries().note(id)).orElseThrow();
        assertThat(note.entry()).isEmpty();
        assertThat(note.request()).isEqualTo(id);
        assertThat(note.comment()).isEqualTo("Ещё раз");
        assertThat(note.at()).isEqualTo(clock.instant());
        DealKey entry = given.dealKey(Entity.LEAD);
        run(() -> ports.referrals().change(referral.id(), it -> it.sent(entry, clock.instant())));
        given.referral(given.partner().id(), referral.client(), new Origin.Manual());
        assertThat(tx(() -> ports.crmQueries().note(id)).orElseThrow().entry()).contains(entry);
        assertThat(tx(() -> ports.crmQueries().requestsOf(referral.id()))).containsExactly(id);
    }

    @Test
    void oneThatWasNotToGoThereMayBeSentAfterAll() {
        Appeal appeal = waiting(source());
        save(new org.partnercabinet.application.distribution.Appeals.Work(
                List.of(), List.of(appeal.forPortal()), List.of(), java.util.Map.of()));
        assertThat(find(appeal.id())).contains(AppealEntry.queued(appeal.id()));
    }

    @Test
    void whatBecameOfItIsKept() {
        AppealId id = stored(arrived(source()).forPortal()).id();
        run(() -> d.entries().change(id, it -> it.failed("no right", clock.instant())));
        assertThat(find(id).orElseThrow().crm()).isEqualTo(new Referral.Failed("no right", clock.instant()));
        run(() -> d.entries().change(id, AppealEntry::sendAgain));
        assertThat(find(id)).contains(AppealEntry.queued(id));
        DealKey entry = given.dealKey(Entity.LEAD);
        run(() -> d.entries().change(id, it -> it.marked(UUID.randomUUID()).sent(entry, clock.instant())));
        assertThat(find(id).orElseThrow().crm()).isEqualTo(new Referral.Sent(entry, clock.instant()));
        assertThat(tx(() -> d.entries().enteredAs(entry))).contains(id);
        assertThat(tx(() -> d.entries().enteredAs(new DealKey(Entity.DEAL, entry.id()))))
                .isEmpty();
        Refusals.refuses(
                Refusal.Kind.CONFLICT,
                "appeal.already-sent",
                () -> run(() -> d.entries().change(id, AppealEntry::sendAgain)));
    }

    @Test
    void whereItStandsIsKeptForThoseThatWereMadeForAppealsAlone() {
        AppealId id = stored(arrived(source()).forPortal()).id();
        DealKey entry = given.dealKey(Entity.LEAD);
        run(() -> d.entries().change(id, it -> it.marked(UUID.randomUUID()).sent(entry, clock.instant())));
        var stranger = new AppealEntries.Standing(given.dealKey(Entity.DEAL), WON);
        run(() -> d.entries().stand(List.of(new AppealEntries.Standing(entry, NEW), stranger)));
        assertThat(find(id).orElseThrow().stage()).contains(NEW);
        run(() -> d.entries().stand(List.of(new AppealEntries.Standing(entry, WON))));
        assertThat(find(id).orElseThrow().stage()).contains(WON);
        assertThat(find(id).orElseThrow().crm()).isInstanceOf(Referral.Sent.class);
    }

    @Test
    void changingNeedsATransactionAndRollsBackWithIt() {
        AppealId id = stored(arrived(source()).forPortal()).id();
        assertThatThrownBy(() -> d.entries().change(id, it -> it)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> run(() -> {
                    d.entries().change(id, it -> it.failed("why", clock.instant()));
                    throw new IllegalArgumentException("something else");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(find(id)).contains(AppealEntry.queued(id));
    }

    @Test
    void theSettingsSayWhetherTheyGoThere() {
        assertThatThrownBy(() -> tx(() -> d.entries().wanted())).isInstanceOf(IllegalStateException.class);
        set(Appeals.ALWAYS);
        assertThat(wanted()).isTrue();
        set(Appeals.NEVER);
        assertThat(wanted()).isFalse();
        set(Appeals.WHILE_CONNECTED);
        long version = ports.connections().version();
        var admin = given.account().id();
        var secrets = new PortalSecrets("https://portal.example/rest/1/secret/", Optional.empty());
        run(() -> assertThat(ports.connections().put(version, secrets, admin, clock.instant()))
                .isTrue());
        assertThat(wanted()).isTrue();
        run(() -> ports.connections().remove(version + 1, admin, clock.instant()));
        assertThat(wanted()).isFalse();
    }

    @Test
    void whatThePortalIsToldComesFromTheAppealItsClientAndItsSource() {
        var source = source();
        Appeal appeal = stored(arrived(source).forPortal());
        assertThat(ports.crmQueries().newDeal(appeal.id()))
                .as("not before it can be known again")
                .isEmpty();
        run(() -> d.entries().change(appeal.id(), it -> it.marked(UUID.randomUUID())));
        var told = ports.crmQueries().newDeal(appeal.id()).orElseThrow();
        assertThat(told.origin()).isEqualTo(EntryOrigin.ofAppeal(origin(appeal.id())));
        assertThat(told.comment()).isEqualTo("Здравствуйте");
        assertThat(told.source()).isEqualTo(source.name());
        assertThat(told.person().client()).isEqualTo(appeal.client());
        assertThat(told.isPartners()).isFalse();
        assertThat(ports.crmQueries().newDeal(new AppealId(Long.MAX_VALUE))).isEmpty();
    }

    @Test
    void thePortalIsKnownAgainByWhatWasMadeForAppeals() {
        AppealId id = stored(arrived(source()).forPortal()).id();
        DealKey entry = given.dealKey(Entity.LEAD);
        run(() -> d.entries().change(id, it -> it.marked(UUID.randomUUID()).sent(entry, clock.instant())));
        assertThat(ports.crmQueries().hasEntries()).isTrue();
        assertThat(ports.crmQueries().latestMade(1000))
                .anySatisfy(made -> assertThat(made.origin()).isEqualTo(EntryOrigin.ofAppeal(origin(id))));
    }

    @Test
    void whoHasItIsResponsible() {
        var source = source();
        var operator = operator(3);
        Appeal appeal = assigned(source, operator);
        assertThat(d.responsibles().of(InPortal.of(appeal.id()))).isEmpty();
        var profile = new org.partnercabinet.domain.distribution.Operator.Profile(
                "Анна", "", Optional.empty(), Optional.of(17L));
        gated(() -> d.operators().change(operator.id(), it -> it.is(profile)));
        assertThat(d.responsibles().of(InPortal.of(appeal.id()))).contains(17L);
        assertThat(d.responsibles().of(InPortal.of(new AppealId(Long.MAX_VALUE))))
                .isEmpty();
    }

    @Test
    void whatWasMadeForAppealsMayWaitUnlessSomebodyEarnsByIt() {
        DealKey lead = made(Entity.LEAD);
        DealKey deal = made(Entity.DEAL);
        DealKey claimed = made(Entity.LEAD);
        DealKey won = made(Entity.DEAL);
        DealKey strange = given.dealKey(Entity.LEAD);
        Referral referral = given.referral(given.partner().id());
        run(() -> {
            ports.referrals().change(referral.id(), it -> it.sent(claimed, clock.instant()));
            ports.deals()
                    .put(new Deal(
                            won,
                            referral.id(),
                            WON,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            clock.instant()));
        });
        var keys = List.of(lead, deal, claimed, won, strange);
        assertThat(mayWait(keys)).containsExactlyInAnyOrder(lead, deal);
        assertThat(mayWait(List.of())).isEmpty();
    }

    @Test
    void leadsThatNobodyKnowsMayWaitWhileAppealsAreOnTheirWay() {
        DealKey lead = given.dealKey(Entity.LEAD);
        DealKey deal = given.dealKey(Entity.DEAL);
        DealKey sent = given.dealKey(Entity.LEAD);
        Referral referral = given.referral(given.partner().id());
        run(() -> ports.referrals().change(referral.id(), it -> it.sent(sent, clock.instant())));
        var keys = List.of(lead, deal, sent);
        assertThat(mayWait(keys)).isEmpty();
        // Taken back, since others share this outbox.
        assertThatThrownBy(() -> run(() -> {
                    ports.outbox().add(Topics.TO_CRM, "1");
                    throw new IllegalArgumentException(
                            ports.crmQueries().mayWait(keys).toString());
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("[" + lead + "]");
    }

    private DealKey made(Entity entity) {
        AppealId id = stored(arrived(source()).forPortal()).id();
        DealKey key = given.dealKey(entity);
        run(() -> d.entries().change(id, it -> it.marked(UUID.randomUUID()).sent(key, clock.instant())));
        return key;
    }

    private Set<DealKey> mayWait(List<DealKey> keys) {
        return tx(() -> ports.crmQueries().mayWait(keys));
    }

    @Test
    void itsOriginStaysWhateverBecomesOfItUnlessItWasDeletedThere() {
        AppealId id = stored(arrived(source()).forPortal()).id();
        run(() -> d.entries().change(id, it -> it.marked(UUID.randomUUID())));
        UUID first = origin(id);
        run(() -> d.entries().change(id, it -> it.marked(UUID.randomUUID()).failed("why", clock.instant())));
        run(() -> d.entries().change(id, it -> it.sendAgain().marked(UUID.randomUUID())));
        DealKey entry = given.dealKey(Entity.LEAD);
        run(() -> d.entries().change(id, it -> it.sent(entry, clock.instant())));
        assertThat(origin(id)).isEqualTo(first);
        run(() -> d.entries().change(id, AppealEntry::deleted));
        assertThat(find(id).orElseThrow().isDeleted()).isTrue();
        assertThat(tx(() -> d.entries().enteredAs(entry))).contains(id);
        run(() -> d.entries().change(id, AppealEntry::sendAgain));
        assertThat(find(id)).contains(AppealEntry.queued(id));
        assertThat(tx(() -> d.entries().enteredAs(entry))).isEmpty();
    }

    @Test
    void whatWasDeletedThereIsBackAsSoonAsItStandsSomewhere() {
        AppealId id = stored(arrived(source()).forPortal()).id();
        DealKey entry = given.dealKey(Entity.LEAD);
        run(() -> d.entries()
                .change(
                        id,
                        it -> it.marked(UUID.randomUUID())
                                .sent(entry, clock.instant())
                                .deleted()));
        var made = new CrmQueries.Made(EntryOrigin.ofAppeal(origin(id)), entry);
        assertThat(ports.crmQueries().latestMade(1000)).doesNotContain(made);
        run(() -> d.entries().stand(List.of(new AppealEntries.Standing(entry, NEW))));
        assertThat(find(id).orElseThrow().isDeleted()).isFalse();
        assertThat(ports.crmQueries().latestMade(1000)).contains(made);
    }

    private UUID origin(AppealId id) {
        return find(id).orElseThrow().origin().orElseThrow();
    }

    private Optional<AppealEntry> find(AppealId id) {
        return tx(() -> d.entries().find(id));
    }

    private boolean wanted() {
        return gated(() -> d.entries().wanted());
    }

    private void set(Appeals appeals) {
        CrmSettings usual = CrmSettings.usual(Entity.LEAD);
        run(() -> ports.crmSetup()
                .put(new CrmSettings(usual.entry(), List.of(), usual.tracking(), usual.sweep(), appeals)));
    }
}
