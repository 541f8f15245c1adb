package org.partnercabinet.application.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnercabinet.application.crm.CrmQueries;
import org.partnercabinet.application.crm.NewDeal;
import org.partnercabinet.application.crm.Note;
import org.partnercabinet.application.distribution.Topics;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.application.referral.Requests;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.crm.EntryOrigin;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealEntry;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;

record MemoryCrmQueries(MemoryDatabase db) implements CrmQueries {
    @Override
    public Optional<NewDeal> newDeal(ReferralId referral) {
        return db.read(() -> db.referrals.find(referral).map(this::newDeal));
    }

    @Override
    public Optional<NewDeal> newDeal(AppealId appeal) {
        return db.read(() -> db.distribution
                .appeals
                .find(appeal)
                .flatMap(it -> db.distribution
                        .entries
                        .find(appeal)
                        .flatMap(AppealEntry::origin)
                        .map(origin -> new NewDeal(
                                origin,
                                person(it.client()),
                                it.content().message(),
                                db.distribution
                                        .sources
                                        .find(it.source())
                                        .orElseThrow()
                                        .name()))));
    }

    @Override
    public Set<DealKey> ofInterest(Collection<DealSnapshot> snapshots) {
        return db.read(() -> snapshots.stream()
                .filter(this::isOfInterest)
                .map(DealSnapshot::key)
                .collect(Collectors.toSet()));
    }

    @Override
    public Set<DealKey> mayWait(Collection<DealKey> keys) {
        return db.read(() -> {
            boolean coming = db.outbox
                    .all()
                    .anyMatch(row -> !row.buried() && row.key().topic().equals(Topics.TO_CRM.name()));
            return keys.stream()
                    .filter(key -> db.deals.find(key).isEmpty()
                            && new MemoryReferrals(db).enteredAs(key).isEmpty())
                    .filter(key -> coming && key.entity() == Entity.LEAD
                            || new MemoryAppealEntries(db).enteredAs(key).isPresent())
                    .collect(Collectors.toSet());
        });
    }

    private boolean isOfInterest(DealSnapshot snapshot) {
        Optional<DealKey> lead = snapshot.lead().map(id -> new DealKey(Entity.LEAD, id));
        return db.deals.find(snapshot.key()).isPresent()
                || snapshot.origin().flatMap(db.referrals::find).isPresent()
                || lead.flatMap(db.deals::find).isPresent()
                || lead.flatMap(new MemoryReferrals(db)::enteredAs).isPresent()
                || new MemoryCrmIdentities(db).pointedTo(snapshot.signs()).isPresent();
    }

    private NewDeal newDeal(Referral referral) {
        var partner = db.partners.find(referral.partner()).orElseThrow();
        return new NewDeal(
                EntryOrigin.of(referral.id()),
                person(referral.client()),
                referral.comment(),
                referral.utm(),
                MemoryReferralQueries.origin(referral.origin()),
                partner.code().value(),
                partner.profile().name(),
                referral.origin()
                        .throughLink()
                        .flatMap(db.links::find)
                        .map(link -> new NewDeal.Through(
                                link.code().value(), link.content().title())),
                Optional.empty());
    }

    @Override
    public Optional<Note> note(UUID request) {
        return db.read(() -> db.requests.find(request).flatMap(this::note).or(() -> said(request)));
    }

    private Optional<Note> said(UUID note) {
        return db.distribution
                .appeals
                .all()
                .filter(it -> it.content().note().equals(Optional.of(note)))
                .findFirst()
                .map(it -> said(note, it));
    }

    private Note said(UUID note, Appeal appeal) {
        var crm = db.referrals
                .find(appeal.content().referral().orElseThrow())
                .orElseThrow()
                .crm();
        NewDeal.Person person = person(appeal.client());
        return new Note(
                note,
                crm instanceof Referral.Sent sent ? Optional.of(sent.entry()) : Optional.empty(),
                crm instanceof Referral.Failed,
                person.name(),
                person.phone(),
                person.email(),
                person.company(),
                appeal.content().message(),
                appeal.times().createdAt());
    }

    private Optional<Note> note(Requests.Request left) {
        var person = left.person();
        return new MemoryRequestQueries(db)
                .referral(person)
                .map(referral -> new Note(
                        left.id(),
                        referral.crm() instanceof Referral.Sent sent ? Optional.of(sent.entry()) : Optional.empty(),
                        referral.crm() instanceof Referral.Failed,
                        person.name(),
                        person.phone().map(Phone::value),
                        person.email().map(Email::value),
                        person.company(),
                        left.comment(),
                        left.at()));
    }

    @Override
    public List<UUID> requestsOf(ReferralId referral) {
        return db.read(() -> db.referrals
                .find(referral)
                .map(it -> Stream.concat(left(it.client()), said(referral)).toList())
                .orElse(List.of()));
    }

    private Stream<UUID> left(ClientId client) {
        return db.requests.all().filter(it -> isOf(client, it.person())).map(Requests.Request::id);
    }

    private Stream<UUID> said(ReferralId referral) {
        return db.distribution
                .appeals
                .all()
                .map(Appeal::content)
                .filter(it -> it.referral().equals(Optional.of(referral)))
                .flatMap(it -> it.note().stream());
    }

    private boolean isOf(ClientId client, NewReferral.Person person) {
        return Stream.concat(person.phone().map(Phone::value).stream(), person.email().map(Email::value).stream())
                .anyMatch(known ->
                        db.clientsByContact.find(known).filter(client::equals).isPresent());
    }

    @Override
    public List<Made> latestMade(int most) {
        return db.read(
                () -> Stream.concat(ofReferrals(), ofAppeals()).limit(most).toList());
    }

    private Stream<Made> ofAppeals() {
        return db.distribution
                .entries
                .all()
                .filter(it -> it.crm() instanceof Referral.Sent && !it.isDeleted())
                .sorted(Comparator.comparing((AppealEntry it) -> it.appeal().value())
                        .reversed())
                .map(it ->
                        new Made(EntryOrigin.ofAppeal(it.origin().orElseThrow()), ((Referral.Sent) it.crm()).entry()));
    }

    private Stream<Made> ofReferrals() {
        return sent().filter(it -> !(it.origin() instanceof Origin.BySync))
                .sorted(Comparator.comparing(Referral::createdAt)
                        .thenComparing(it -> it.id().value())
                        .reversed())
                .map(it -> new Made(EntryOrigin.of(it.id()), ((Referral.Sent) it.crm()).entry()))
                .filter(it -> db.deals
                        .find(it.entry())
                        .filter(deal -> deal.stage().semantics() == Semantics.DELETED)
                        .isEmpty());
    }

    @Override
    public boolean hasEntries() {
        return db.read(() -> !latestMade(1).isEmpty() || sent().findAny().isPresent());
    }

    private Stream<Referral> sent() {
        return db.referrals.all().filter(it -> it.crm() instanceof Referral.Sent);
    }

    private NewDeal.Person person(ClientId id) {
        Client client = db.clients.find(id).orElseThrow();
        return new NewDeal.Person(
                id,
                client.name(),
                client.phone().map(Phone::value),
                client.email().map(Email::value),
                client.company());
    }
}
