package org.partnercabinet.bitrix24.crm;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.bitrix24.Bitrix24Client;
import org.partnercabinet.bitrix24.Call;
import org.partnercabinet.bitrix24.Pace;
import org.partnercabinet.bitrix24.Rank;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Semantics;

/**
 * What the stages of all funnels are called and mean, kept for an hour. A stage nobody knows has the dictionaries read
 * again, at most once a minute.
 */
final class StageDirectory {
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration BETWEEN_READINGS = Duration.ofMinutes(1);

    private final Bitrix24Client client;
    private final Pace pace;
    private final Map<Entity, Reading> readings = new HashMap<>();

    /** @param failure why it brought nothing new */
    private record Reading(Map<String, Deal.Stage> stages, long at, Optional<CrmFailure> failure) {}

    StageDirectory(Bitrix24Client client, Pace pace) {
        this.client = client;
        this.pace = pace;
    }

    /**
     * The stage a lead or deal is in. What the portal says of its meaning beside it counts more than the dictionary.
     *
     * @param said {@code P}, {@code S}, {@code F} or empty
     * @throws CrmFailure when the meaning is only in a dictionary that cannot be read; a mere name may stay empty
     */
    Deal.Stage stage(Entity entity, String id, String said) {
        Optional<Semantics> meaning = said.isEmpty() ? Optional.empty() : Optional.of(semantics(said));
        Optional<Deal.Stage> listed = meaning.isEmpty() ? find(entity, id) : findIfPossible(entity, id);
        String name = listed.map(Deal.Stage::name).orElse("");
        // Neither said nor listed: a stage hidden from us. It earns nothing until we know better.
        Optional<Semantics> known = meaning.or(() -> listed.map(Deal.Stage::semantics));
        return new Deal.Stage(id, name, known.orElse(Semantics.OPEN));
    }

    /** Whether the dictionaries, as they were last read, have this stage. */
    synchronized boolean lists(Entity entity, String id) {
        return Optional.ofNullable(readings.get(entity))
                .filter(reading -> reading.stages().containsKey(id))
                .isPresent();
    }

    private Optional<Deal.Stage> findIfPossible(Entity entity, String id) {
        try {
            return find(entity, id);
        } catch (CrmFailure withoutName) {
            return Optional.empty();
        }
    }

    private synchronized Optional<Deal.Stage> find(Entity entity, String id) {
        Reading known = readings.getOrDefault(entity, new Reading(Map.of(), 0, Optional.empty()));
        if (!readings.containsKey(entity) || isDue(known, id)) {
            known = readAgain(entity, known);
            readings.put(entity, known);
        }
        Optional<Deal.Stage> stage = Optional.ofNullable(known.stages().get(id));
        if (stage.isEmpty() && known.failure().isPresent())
            throw known.failure().get();
        return stage;
    }

    private boolean isDue(Reading reading, String id) {
        long age = pace.nanos() - reading.at();
        if (age <= BETWEEN_READINGS.toNanos()) return false;
        return reading.failure().isPresent() || !reading.stages().containsKey(id) || age > FRESH.toNanos();
    }

    /** A failure is not tried again at once: money must not wait for names. */
    private Reading readAgain(Entity entity, Reading before) {
        try {
            return new Reading(read(entity), pace.nanos(), Optional.empty());
        } catch (CrmFailure failure) {
            return new Reading(before.stages(), pace.nanos(), Optional.of(failure));
        }
    }

    private Map<String, Deal.Stage> read(Entity entity) {
        var stages = new HashMap<String, Deal.Stage>();
        if (entity == Entity.LEAD) {
            add(stages, "STATUS");
            return stages;
        }
        var parameters = Map.of("entityTypeId", EntityType.DEAL);
        JsonNode result = client.call(Call.read("crm.category.list", parameters, Rank.MONEY));
        var funnels = new TreeSet<Long>();
        funnels.add(0L); // is there even where it is hidden
        Item.rows(result, "categories").forEach(row -> row.link("id").ifPresent(funnels::add));
        funnels.forEach(funnel -> add(stages, funnel == 0 ? "DEAL_STAGE" : "DEAL_STAGE_" + funnel));
        return stages;
    }

    private void add(Map<String, Deal.Stage> stages, String dictionary) {
        var parameters = Map.of("filter", Map.of("ENTITY_ID", dictionary), "order", Map.of("SORT", "ASC"));
        JsonNode result = client.call(Call.read("crm.status.list", parameters, Rank.MONEY));
        for (Item row : Item.rows(result, "statuses")) {
            // An ignored filter would mix dictionaries: NEW is a stage of leads and of deals.
            if (!row.text("entityId").equals(dictionary)) continue;
            String id = row.text("statusId");
            stages.put(id, new Deal.Stage(id, row.text("name"), semantics(row.text("semantics"))));
        }
    }

    private static Semantics semantics(String letter) {
        return switch (letter) {
            case "S" -> Semantics.WON;
            case "F" -> Semantics.LOST;
            default -> Semantics.OPEN;
        };
    }
}
