package org.partnercabinet.bitrix24.crm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.partnercabinet.application.crm.CrmListings.Contact;
import org.partnercabinet.application.crm.CrmPeople;
import org.partnercabinet.bitrix24.Bitrix24Client;
import org.partnercabinet.bitrix24.Call;
import org.partnercabinet.bitrix24.Rank;

/** Contacts and companies of the portal that is connected at the moment. */
public final class CurrentPeople implements CrmPeople {
    private static final int SHOWN = 5;
    private static final int MOST_WORDS = 4;

    private final CurrentPortal portal;

    public CurrentPeople(CurrentPortal portal) {
        this.portal = portal;
    }

    @Override
    public List<Known> known(Optional<String> phone, Optional<String> email) {
        return portal.use(it -> {
            var found = new ArrayList<Known>();
            for (Kind kind : Kind.values()) found.addAll(known(it.client(), kind, phone, email));
            return found;
        });
    }

    private static List<Known> known(Bitrix24Client client, Kind kind, Optional<String> phone, Optional<String> email) {
        var ids = new TreeSet<Long>();
        phone.ifPresent(value -> hits(client, kind, "PHONE", value).forEach(ids::add));
        email.ifPresent(value -> hits(client, kind, "EMAIL", value).forEach(ids::add));
        return cards(client, kind, ids);
    }

    private static List<Known> cards(Bitrix24Client client, Kind kind, TreeSet<Long> ids) {
        var items = new Items(client, new Lists(client));
        return ids.stream()
                .limit(SHOWN)
                .flatMap(id -> items.get(type(kind), id, Map.of(), Rank.DICTIONARY).stream()
                        .map(item -> known(kind, id, item)))
                .toList();
    }

    private static int type(Kind kind) {
        return kind == Kind.CONTACT ? EntityType.CONTACT : EntityType.COMPANY;
    }

    @Override
    public List<Known> named(String typed) {
        var words =
                List.of(typed.strip().split("\\s+")).stream().limit(MOST_WORDS).toList();
        if (words.get(0).isEmpty()) return List.of();
        return portal.use(it -> {
            var found = new ArrayList<>(named(it.client(), Kind.CONTACT, words, contacts(words)));
            var titled = List.<Map<String, ?>>of(Map.of("%title", longest(words)));
            found.addAll(named(it.client(), Kind.COMPANY, words, titled));
            return found;
        });
    }

    /** The order of given and family name is anybody's guess. */
    private static List<Map<String, ?>> contacts(List<String> words) {
        String first = words.get(0);
        if (words.size() == 1) return List.of(Map.of("%name", first), Map.of("%lastName", first));
        String last = words.get(words.size() - 1);
        return List.of(
                Map.of("%name", first, "%lastName", last),
                Map.of("%name", last, "%lastName", first),
                // Who was made by a program often has the whole name as the given one.
                Map.of("%name", longest(words)));
    }

    /** The one that narrows most; the others are looked for in what comes. */
    private static String longest(List<String> words) {
        return words.stream().max(Comparator.comparing(String::length)).orElseThrow();
    }

    /** Bitrix24 may ignore a filter, so whoever does not have the words is left out here. */
    private static List<Known> named(Bitrix24Client client, Kind kind, List<String> words, List<Map<String, ?>> by) {
        var names = kind == Kind.CONTACT ? List.of("id", "name", "secondName", "lastName") : List.of("id", "title");
        var parameters = Map.of("entityTypeId", type(kind), "select", names);
        var queries = by.stream()
                .map(filter -> new Lists.Query("crm.item.list", "id", parameters, filter, Rank.DICTIONARY))
                .toList();
        var ids = new TreeSet<Long>();
        for (Item row : new Lists(client).pages(queries)) {
            String name = known(kind, 0, row).name().toLowerCase(Locale.ROOT);
            if (words.stream().allMatch(word -> name.contains(word.toLowerCase(Locale.ROOT))))
                row.link("id").ifPresent(ids::add);
        }
        return cards(client, kind, ids);
    }

    private static Known known(Kind kind, long id, Item item) {
        Contact person = People.contact(item);
        String name = kind == Kind.CONTACT ? person.name() : item.text("title").strip();
        return new Known(kind, id, name, person.phone(), person.email());
    }

    /** One type of thing per question: after 20 hits in one type Bitrix24 leaves the others out. */
    private static Stream<Long> hits(Bitrix24Client client, Kind kind, String type, String value) {
        var parameters = Map.of("type", type, "values", List.of(value), "entity_type", kind.name());
        var answer = client.call(Call.read("crm.duplicate.findbycomm", parameters, Rank.DICTIONARY));
        return StreamSupport.stream(answer.path(kind.name()).spliterator(), false)
                .map(id -> id.asLong())
                .filter(id -> id > 0);
    }
}
