package org.partnercabinet.bitrix24.crm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.partnercabinet.application.crm.Slice;
import org.partnercabinet.bitrix24.Bitrix24Client;
import org.partnercabinet.bitrix24.Call;
import org.partnercabinet.bitrix24.Command;
import org.partnercabinet.bitrix24.Rank;
import org.partnercabinet.bitrix24.Reply;

/**
 * Long lists by growing id, without counting: several pages in one {@code batch}, each command going on after the last row
 * of the one before it. Bitrix24 may ignore a filter it does not know and send everything: the caller checks that rows are
 * what was asked for; that ids go on growing is checked here.
 */
final class Lists {
    static final int PAGE = 50;

    /** Commands in one batch. */
    static final int MOST = 50;

    private final Bitrix24Client client;

    Lists(Bitrix24Client client) {
        this.client = client;
    }

    /**
     * What to list.
     *
     * @param id the name of a row's id: {@code id} or {@code ID}
     */
    record Query(String method, String id, Map<String, ?> parameters, Map<String, ?> filter, Rank rank) {
        private Map<String, Object> after(Object last) {
            var narrowed = new LinkedHashMap<String, Object>(filter);
            narrowed.put(">" + id, last);
            var all = new LinkedHashMap<String, Object>(parameters);
            all.put("filter", narrowed);
            all.put("order", Map.of(id, "ASC"));
            all.put("start", -1);
            return all;
        }

        private Call call(Object last) {
            return Call.read(method, after(last), rank);
        }

        private long idOf(Item row) {
            return row.link(id).orElse(0L);
        }
    }

    /** One page by a plain call, several by a batch. */
    Slice<Item> slice(Query query, long after, int pages) {
        if (pages == 1) {
            JsonNode result = client.call(query.call(after));
            List<Item> rows = checked(query, Item.rows(result, "items"), after);
            return new Slice<>(rows, rows.size() < PAGE);
        }
        var calls = new ArrayList<Call>();
        for (int page = 0; page < pages; page++) calls.add(query.call(page == 0 ? after : lastOf(query, page - 1)));
        // What comes after the last page refers to nothing: the batch ends there.
        return chained(query, after, client.together(calls, true));
    }

    private static Command.Reference lastOf(Query query, int page) {
        return Command.Reference.to(page, "[items][" + (PAGE - 1) + "][" + query.id() + "]");
    }

    /** A page that failed ends the slice; those before it are good. */
    private static Slice<Item> chained(Query query, long after, List<Reply> pages) {
        var all = new ArrayList<Item>();
        long last = after;
        for (Reply page : pages) {
            if (!page.isGood() && !all.isEmpty()) return new Slice<>(all, false);
            List<Item> rows = checked(query, Item.rows(page.orFail(), "items"), last);
            all.addAll(rows);
            if (rows.size() < PAGE) return new Slice<>(all, true);
            last = query.idOf(rows.get(rows.size() - 1));
        }
        return new Slice<>(all, false);
    }

    /** The first pages of several lists, up to 50 in a batch: for lists that cannot be longer. */
    List<Item> pages(List<Query> queries) {
        return read(queries, (query, rows) -> rows);
    }

    /** All of several short lists; one that fills its first page is read to its end. */
    List<Item> all(List<Query> queries) {
        return read(queries, (query, rows) -> rows.size() < PAGE ? rows : rest(query, new ArrayList<>(rows)));
    }

    private List<Item> read(List<Query> queries, BiFunction<Query, List<Item>, List<Item>> whole) {
        var all = new ArrayList<Item>();
        for (int from = 0; from < queries.size(); from += MOST) {
            List<Query> some = queries.subList(from, Math.min(from + MOST, queries.size()));
            List<List<Item>> pages = together(some);
            for (int i = 0; i < pages.size(); i++) all.addAll(whole.apply(some.get(i), pages.get(i)));
        }
        return all;
    }

    private List<List<Item>> together(List<Query> queries) {
        if (queries.size() == 1) return List.of(slice(queries.get(0), 0, 1).rows());
        List<Reply> replies =
                client.together(queries.stream().map(query -> query.call(0)).toList(), false);
        var pages = new ArrayList<List<Item>>();
        for (int i = 0; i < queries.size(); i++)
            pages.add(checked(queries.get(i), Item.rows(replies.get(i).orFail(), "items"), 0));
        return pages;
    }

    private List<Item> rest(Query query, List<Item> known) {
        while (true) {
            Slice<Item> slice = slice(query, query.idOf(known.get(known.size() - 1)), 1);
            known.addAll(slice.rows());
            if (slice.last()) return known;
        }
    }

    private static List<Item> checked(Query query, List<Item> rows, long after) {
        long last = after;
        for (Item row : rows) {
            long id = query.idOf(row);
            if (id <= last) throw Items.unusable(query.method() + " does not go on after id " + last);
            last = id;
        }
        return rows;
    }
}
