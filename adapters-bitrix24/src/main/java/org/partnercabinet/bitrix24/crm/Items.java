package org.partnercabinet.bitrix24.crm;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.application.crm.CrmFailure.Executed;
import org.partnercabinet.bitrix24.Bitrix24Client;
import org.partnercabinet.bitrix24.Call;
import org.partnercabinet.bitrix24.Rank;

/** {@code crm.item.*}: one family of methods for leads, deals and contacts. */
final class Items {
    static final int PAGE = 50;

    private final Bitrix24Client client;

    Items(Bitrix24Client client) {
        this.client = client;
    }

    Optional<Item> get(int type, long id, Rank rank) {
        return get(type, id, rank, Map.of());
    }

    /** @param extras parameters beside the id */
    Optional<Item> get(int type, long id, Rank rank, Map<String, Object> extras) {
        var parameters = new LinkedHashMap<>(extras);
        parameters.put("entityTypeId", type);
        parameters.put("id", id);
        return client.find(Call.read("crm.item.get", parameters, rank)).map(Item::in);
    }

    /** @param extras parameters beside the fields */
    Item add(int type, Map<String, Object> fields, Map<String, Object> extras) {
        var parameters = new LinkedHashMap<String, Object>(extras);
        parameters.put("entityTypeId", type);
        parameters.put("fields", fields);
        return Item.in(client.call(Call.write("crm.item.add", parameters, Rank.NEW_LEAD)));
    }

    /**
     * One page by growing id, without counting. Bitrix24 may ignore a filter it does not know and send everything: the
     * caller checks that rows are what was asked for; that the ids go on growing is checked here.
     *
     * @param filter beside the id
     */
    List<Item> page(Listing listing, long afterId) {
        var filter = new LinkedHashMap<String, Object>(listing.filter());
        filter.put(">id", afterId);
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("entityTypeId", listing.type());
        parameters.put("select", listing.select());
        parameters.put("filter", filter);
        parameters.put("order", Map.of("id", "ASC"));
        parameters.put("start", -1);
        JsonNode result = client.call(Call.read("crm.item.list", parameters, listing.rank()));
        List<Item> rows = Item.rows(result, "items");
        long last = afterId;
        for (Item row : rows) {
            long id = row.link("id").orElse(0L);
            if (id <= last) throw unusable("crm.item.list does not go on after id " + last);
            last = id;
        }
        return rows;
    }

    /** All pages. */
    List<Item> all(Listing listing) {
        var all = new ArrayList<Item>();
        while (true) {
            long last = all.isEmpty() ? 0 : all.get(all.size() - 1).link("id").orElseThrow();
            List<Item> page = page(listing, last);
            all.addAll(page);
            if (page.size() < PAGE) return all;
        }
    }

    /** An answer that cannot be worked with; asking again later may help. */
    static CrmFailure unusable(String what) {
        return new CrmFailure(Executed.NO, Duration.ofMinutes(1), "Bitrix24: " + what);
    }

    /** An answer to a write that does not say whether it was done. */
    static CrmFailure inDoubt(String what) {
        return new CrmFailure(Executed.UNKNOWN, Duration.ofSeconds(5), "Bitrix24: " + what);
    }

    record Listing(int type, List<String> select, Map<String, ?> filter, Rank rank) {}
}
