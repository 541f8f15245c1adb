package org.partnercabinet.bitrix24.crm;

import java.util.ArrayList;
import java.util.List;
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
        var items = new Items(client, new Lists(client));
        int type = kind == Kind.CONTACT ? EntityType.CONTACT : EntityType.COMPANY;
        return ids.stream()
                .limit(SHOWN)
                .flatMap(id ->
                        items.get(type, id, Map.of(), Rank.DICTIONARY).stream().map(item -> known(kind, id, item)))
                .toList();
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
