package org.partnercabinet.bitrix24.crm;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.partnercabinet.application.crm.Crm;
import org.partnercabinet.application.crm.NewDeal;
import org.partnercabinet.application.crm.Note;
import org.partnercabinet.application.crm.Slice;
import org.partnercabinet.bitrix24.Bitrix24Client;
import org.partnercabinet.bitrix24.Call;
import org.partnercabinet.bitrix24.Pace;
import org.partnercabinet.bitrix24.Rank;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.crm.EntryOrigin;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;

/** The portal by its REST API: {@code crm.item.*}, {@code crm.duplicate.findbycomm} and the dictionaries. */
public final class Bitrix24Crm implements Crm {
    private final Bitrix24Client client;
    private final Supplier<CrmSettings> settings;
    private final Items items;
    private final Snapshots snapshots;
    private final Listings listings;
    private final Notes notes;
    private final Rank rank;

    /** @param settings asked for each time */
    public Bitrix24Crm(Bitrix24Client client, Supplier<CrmSettings> settings, Pace pace) {
        this(client, settings, pace, Rank.NEW_LEAD);
    }

    /** @param rank of the calls by which something is made; by APPEAL nothing is read for money's sake either */
    public Bitrix24Crm(Bitrix24Client client, Supplier<CrmSettings> settings, Pace pace, Rank rank) {
        this.rank = rank;
        var lists = new Lists(client);
        this.client = client;
        this.settings = settings;
        this.items = new Items(client, lists);
        this.snapshots = new Snapshots(new StageDirectory(client, pace), settings);
        this.listings = new Listings(lists, snapshots);
        this.notes = new Notes(client, lists);
    }

    @Override
    public Optional<Long> findContact(NewDeal.Person person) {
        return Origin.find(items, EntityType.CONTACT, Origin.text(person.client()), rank)
                .or(() -> person.phone().flatMap(phone -> contactBy("PHONE", phone)))
                .or(() -> person.email().flatMap(email -> contactBy("EMAIL", email)));
    }

    /** One type of thing per question: after 20 hits in one type Bitrix24 leaves the others out. */
    private Optional<Long> contactBy(String type, String value) {
        var parameters = Map.of("type", type, "values", List.of(value), "entity_type", "CONTACT");
        JsonNode hits = client.call(Call.read("crm.duplicate.findbycomm", parameters, rank));
        return StreamSupport.stream(hits.path("CONTACT").spliterator(), false)
                .map(JsonNode::asLong)
                .filter(id -> id > 0)
                .min(Long::compare);
    }

    @Override
    public long addContact(NewDeal.Person person) {
        return Origin.made(
                items.add(EntityType.CONTACT, new NewItem(settings.get()).contact(person), Map.of(), making()),
                person.client());
    }

    /** Whoever needs the same contact waits until it is made, so it does not wait behind appeals. */
    private Rank making() {
        return rank == Rank.APPEAL ? Rank.APPEAL_CONTACT : rank;
    }

    @Override
    public Optional<DealKey> findEntry(EntryOrigin origin) {
        CrmSettings.Entry entry = settings.get().entry();
        return find(entry.entity(), origin).or(() -> entry.former().flatMap(former -> find(former, origin)));
    }

    private Optional<DealKey> find(Entity entity, EntryOrigin origin) {
        return Origin.find(items, EntityType.of(entity), origin.text(), rank).map(id -> new DealKey(entity, id));
    }

    @Override
    public DealKey addEntry(NewDeal deal, Optional<Long> contact) {
        CrmSettings now = settings.get();
        var item = new NewItem(now);
        Item made = items.add(EntityType.of(now.entity()), item.entry(deal, contact), item.extras(), rank);
        return new DealKey(now.entity(), Origin.made(made, deal.origin().text()));
    }

    @Override
    public Optional<DealSnapshot> read(DealKey key) {
        var found = items.get(EntityType.of(key.entity()), key.id(), snapshots.extras(key.entity()), reading());
        return found.map(item -> {
            if (!item.link("id").equals(Optional.of(key.id()))) throw Items.unusable("another thing than " + key);
            return snapshots.of(key.entity(), item);
        });
    }

    @Override
    public List<DealKey> dealsOf(long lead) {
        return listings.convertedFrom(List.of(lead), reading()).stream()
                .map(DealSnapshot::key)
                .toList();
    }

    private Rank reading() {
        return rank == Rank.APPEAL ? rank : Rank.MONEY;
    }

    @Override
    public Slice<DealSnapshot> changedSince(Entity entity, Instant since, long afterId, int pages) {
        return listings.changedSince(entity, since, afterId, pages);
    }

    @Override
    public Slice<Move> movedSince(Entity entity, Instant since, long after, int pages) {
        return listings.movedSince(entity, since, after, pages);
    }

    @Override
    public List<DealSnapshot> those(Entity entity, Collection<Long> ids) {
        return listings.those(entity, ids);
    }

    @Override
    public List<DealSnapshot> convertedFrom(Collection<Long> leads) {
        return listings.convertedFrom(leads, Rank.SWEEP);
    }

    @Override
    public Slice<DealSnapshot> made(Entity entity, long afterId, int pages) {
        return listings.made(entity, afterId, pages);
    }

    @Override
    public List<DealSnapshot> pointingTo(Entity entity, Signposts signposts) {
        return listings.pointingTo(entity, signposts);
    }

    @Override
    public Optional<Contact> contact(long id) {
        return items.get(EntityType.CONTACT, id, Map.of(), rank).map(People::contact);
    }

    @Override
    public Optional<Long> findNote(DealKey entry, Note note) {
        return notes.find(entry, note);
    }

    @Override
    public long addNote(DealKey entry, Note note) {
        return notes.add(entry, note);
    }
}
