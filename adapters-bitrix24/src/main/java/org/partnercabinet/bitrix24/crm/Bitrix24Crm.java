package org.partnercabinet.bitrix24.crm;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.partnercabinet.application.crm.Crm;
import org.partnercabinet.application.crm.NewDeal;
import org.partnercabinet.bitrix24.Bitrix24Client;
import org.partnercabinet.bitrix24.Call;
import org.partnercabinet.bitrix24.Pace;
import org.partnercabinet.bitrix24.Rank;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.crm.FieldMapping;
import org.partnercabinet.domain.crm.OurField;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;

/** The portal by its REST API: {@code crm.item.*}, {@code crm.duplicate.findbycomm} and the dictionaries. */
public final class Bitrix24Crm implements Crm {
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private final Bitrix24Client client;
    private final Supplier<CrmSettings> settings;
    private final Items items;
    private final Snapshots snapshots;

    /** @param settings asked for each time */
    public Bitrix24Crm(Bitrix24Client client, Supplier<CrmSettings> settings, Pace pace) {
        this.client = client;
        this.settings = settings;
        this.items = new Items(client);
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
        return Origin.made(
                items.add(EntityType.CONTACT, new NewItem(settings.get()).contact(person), Map.of()), person.client());
    }

    @Override
    public Optional<DealKey> findEntry(ReferralId referral) {
        CrmSettings.Entry entry = settings.get().entry();
        return find(entry.entity(), referral).or(() -> entry.former().flatMap(former -> find(former, referral)));
    }

    private Optional<DealKey> find(Entity entity, ReferralId referral) {
        return Origin.find(items, EntityType.of(entity), referral).map(id -> new DealKey(entity, id));
    }

    @Override
    public DealKey addEntry(NewDeal deal, long contact) {
        CrmSettings now = settings.get();
        var item = new NewItem(now);
        Item made = items.add(EntityType.of(now.entity()), item.entry(deal, contact), item.extras());
        return new DealKey(now.entity(), Origin.made(made, deal.referral()));
    }

    @Override
    public Optional<DealSnapshot> read(DealKey key) {
        List<FieldMapping> followed = settings.get().followed(key.entity());
        Map<String, Object> extras = followed.isEmpty() ? Map.of() : NewItem.ORIGINAL_NAMES;
        return items.get(EntityType.of(key.entity()), key.id(), Rank.MONEY, extras)
                .map(item -> {
                    if (!item.link("id").equals(Optional.of(key.id())))
                        throw Items.unusable("another thing than " + key);
                    return snapshots.of(key.entity(), item).telling(told(item, followed));
                });
    }

    private static Map<OurField, String> told(Item item, List<FieldMapping> followed) {
        var told = new EnumMap<OurField, String>(OurField.class);
        followed.forEach(it -> told.put(it.ours(), item.text(it.field())));
        return told;
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
