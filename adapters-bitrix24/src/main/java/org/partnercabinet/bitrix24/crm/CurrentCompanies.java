package org.partnercabinet.bitrix24.crm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.partnercabinet.application.crm.CrmCompanies;
import org.partnercabinet.application.crm.NewDeal;
import org.partnercabinet.bitrix24.Bitrix24Client;
import org.partnercabinet.bitrix24.Call;
import org.partnercabinet.bitrix24.Rank;
import org.partnercabinet.domain.crm.CrmSettings;

/** Companies of the portal that is connected at the moment. */
public final class CurrentCompanies implements CrmCompanies {
    private final CurrentPortal portal;
    private final Supplier<CrmSettings> settings;

    /** @param settings asked for each time */
    public CurrentCompanies(CurrentPortal portal, Supplier<CrmSettings> settings) {
        this.portal = portal;
        this.settings = settings;
    }

    @Override
    public Optional<Long> findCompany(NewDeal.Person person) {
        return portal.use(it -> Origin.find(items(it.client()), EntityType.COMPANY, person.client())
                .or(() -> person.phone().flatMap(phone -> by(it.client(), "PHONE", phone)))
                .or(() -> person.email().flatMap(email -> by(it.client(), "EMAIL", email))));
    }

    @Override
    public long addCompany(NewDeal.Person person) {
        var fields = new NewItem(settings.get()).company(person);
        return portal.use(
                it -> Origin.made(items(it.client()).add(EntityType.COMPANY, fields, Map.of()), person.client()));
    }

    private static Items items(Bitrix24Client client) {
        return new Items(client, new Lists(client));
    }

    private static Optional<Long> by(Bitrix24Client client, String type, String value) {
        var parameters = Map.of("type", type, "values", List.of(value), "entity_type", "COMPANY");
        JsonNode hits = client.call(Call.read("crm.duplicate.findbycomm", parameters, Rank.NEW_LEAD));
        return StreamSupport.stream(hits.path("COMPANY").spliterator(), false)
                .map(JsonNode::asLong)
                .filter(id -> id > 0)
                .min(Long::compare);
    }
}
