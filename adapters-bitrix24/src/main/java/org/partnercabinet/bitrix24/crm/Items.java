package org.partnercabinet.bitrix24.crm;

import java.time.Duration;
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
    private final Bitrix24Client client;
    private final Lists lists;

    Items(Bitrix24Client client, Lists lists) {
        this.client = client;
        this.lists = lists;
    }

    /** @param extras parameters beside the id */
    Optional<Item> get(int type, long id, Map<String, Object> extras, Rank rank) {
        var parameters = new LinkedHashMap<String, Object>(extras);
        parameters.put("entityTypeId", type);
        parameters.put("id", id);
        return client.find(Call.read("crm.item.get", parameters, rank)).map(Item::in);
    }

    /** @param extras parameters beside the fields */
    Item add(int type, Map<String, Object> fields, Map<String, Object> extras) {
        return add(type, fields, extras, Rank.NEW_LEAD);
    }

    Item add(int type, Map<String, Object> fields, Map<String, Object> extras, Rank rank) {
        var parameters = new LinkedHashMap<String, Object>(extras);
        parameters.put("entityTypeId", type);
        parameters.put("fields", fields);
        return Item.in(client.call(Call.write("crm.item.add", parameters, rank)));
    }

    /** Not more than one page. Bitrix24 may ignore a filter it does not know: the caller checks the rows. */
    List<Item> page(int type, List<String> select, Map<String, ?> filter, Rank rank) {
        var parameters = Map.of("entityTypeId", type, "select", select);
        return lists.slice(new Lists.Query("crm.item.list", "id", parameters, filter, rank), 0, 1)
                .rows();
    }

    /** An answer that cannot be worked with; asking again later may help. */
    static CrmFailure unusable(String what) {
        return new CrmFailure(Executed.NO, Duration.ofMinutes(1), "Bitrix24: " + what);
    }

    /** An answer to a write that does not say whether it was done. */
    static CrmFailure inDoubt(String what) {
        return new CrmFailure(Executed.UNKNOWN, Duration.ofSeconds(5), "Bitrix24: " + what);
    }
}
