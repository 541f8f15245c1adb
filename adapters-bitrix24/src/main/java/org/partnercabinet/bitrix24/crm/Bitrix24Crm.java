package org.partnercabinet.bitrix24.crm;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.partnercabinet.application.crm.Crm;
import org.partnercabinet.application.crm.NewDeal;
import org.partnercabinet.bitrix24.Bitrix24Client;
import org.partnercabinet.bitrix24.Call;
import org.partnercabinet.bitrix24.Pace;
import org.partnercabinet.bitrix24.Rank;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;

/** The portal by its REST API: {@code crm.item.*}, {@code crm.duplicate.findbycomm} and the dictionaries. */
public final class Bitrix24Crm implements Crm {
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private final Bitrix24Client client;
    private final Bitrix24Settings settings;
    private final Items items;
    private final NewItem newItem;
    private final Snapshots snapshots;

    public Bitrix24Crm(Bitrix24Client client, Bitrix24Settings settings) {
        this(client, settings, Pace.REAL);
    }

    public Bitrix24Crm(Bitrix24Client client, Bitrix24Settings settings, Pace pace) {
        this.client = client;
        this.settings = settings;
        this.items = new Items(client);
        this.newItem = new NewItem(settings);
        this.snapshots = new Snapshots(new StageDirectory(client, pace));
    }

    @Override
    public Optional<Long> findContact(NewDeal.Person person) {
        return Origin.find(items, EntityType.CONTACT, person.client())
                .or(() -> person.phone().flatMap(phone -> contactBy("PHONE", phone)))
                .or(() -> person.email().flatMap(email -> contactBy("EMAIL", email)));
    }

    /** One type of thing per question: after 20 hits in one type Bitrix24 leaves the others out. */
    private Optional<Long> contactBy(String type, String value) {
        var parameters = Map.of("type", type, "values", List.of(value), "entity_type", "CONTACT");
        JsonNode hits = client.call(Call.read("crm.duplicate.findbycomm", parameters, Rank.NEW_LEAD));
        return StreamSupport.stream(hits.path("CONTACT").spliterator(), false)
                .map(JsonNode::asLong)
                .filter(id -> id > 0)
                .min(Long::compare);
    }

    @Override
    public long addContact(NewDeal.Person person) {
        return Origin.made(items.add(EntityType.CONTACT, newItem.contact(person), Map.of()), person.client());
    }

    @Override
    public Optional<DealKey> findEntry(ReferralId referral) {
        return Origin.find(items, EntityType.of(settings.entity()), referral)
                .map(id -> new DealKey(settings.entity(), id));
    }

    @Override
    public DealKey addEntry(NewDeal deal, long contact) {
        Item made = items.add(EntityType.of(settings.entity()), newItem.entry(deal, contact), newItem.extras());
        return new DealKey(settings.entity(), Origin.made(made, deal.referral()));
    }

    @Override
    public Optional<DealSnapshot> read(DealKey key) {
        return items.get(EntityType.of(key.entity()), key.id(), Rank.MONEY).map(item -> {
            if (!item.link("id").equals(Optional.of(key.id()))) throw Items.unusable("another thing than " + key);
            return snapshots.of(key.entity(), item);
        });
    }

    @Override
    public List<DealKey> dealsOf(long lead) {
        var listing = new Items.Listing(EntityType.DEAL, List.of("id", "leadId"), Map.of("=leadId", lead), Rank.MONEY);
        List<Item> rows = items.all(listing);
        if (rows.stream().anyMatch(row -> !row.link("leadId").equals(Optional.of(lead))))
            throw Items.unusable("crm.item.list ignores the filter by lead");
        return rows.stream()
                .map(row -> new DealKey(Entity.DEAL, row.link("id").orElseThrow()))
                .toList();
    }

    @Override
    public List<DealSnapshot> changedSince(Entity entity, Instant since, long afterId) {
        // Bitrix24 keeps whole seconds.
        Instant from = since.truncatedTo(ChronoUnit.SECONDS);
        Map<String, String> filter = Map.of(">=updatedTime", WITH_OFFSET.format(from.atOffset(ZoneOffset.UTC)));
        var listing = new Items.Listing(EntityType.of(entity), Snapshots.fields(entity), filter, Rank.SWEEP);
        List<DealSnapshot> page = items.page(listing, afterId).stream()
                .map(row -> snapshots.of(entity, row))
                .toList();
        if (page.stream().anyMatch(row -> row.changedAt().isBefore(from)))
            throw Items.unusable("crm.item.list ignores the filter by time");
        return page;
    }
}
