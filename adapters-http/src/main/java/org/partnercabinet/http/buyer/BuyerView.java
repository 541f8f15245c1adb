package org.partnercabinet.http.buyer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.partnercabinet.application.buyer.BuyerQueries.BuyerRow;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Json;

/**
 * A buyer. Every name comes a second time as the brief writes it: {@code is_paid} and {@code isPaid},
 * {@code bitrix24_deal_id} and {@code bitrix24DealId}.
 *
 * @param id the number by which programs know the buyer
 * @param name as it was typed at registration. @param phone likewise
 * @param crmState {@code queued}, {@code sent}, {@code failed}
 * @param crmReason why it failed
 */
public record BuyerView(
        long id,
        String name,
        String email,
        Optional<String> phone,
        boolean isPaid,
        Optional<Instant> paidAt,
        Optional<Long> bitrix24ContactId,
        Optional<Long> bitrix24DealId,
        String crmState,
        Optional<String> crmReason,
        Map<String, String> utm,
        Instant createdAt) {

    static BuyerView of(BuyerRow row) {
        var buyer = row.buyer();
        return new BuyerView(
                buyer.number(),
                buyer.said().name(),
                row.email(),
                buyer.said().phone().map(Phone::value),
                buyer.isPaid(),
                buyer.paidAt(),
                buyer.crm().contact(),
                buyer.crm().deal(),
                buyer.crm().state().name().toLowerCase(java.util.Locale.ROOT),
                Optional.of(buyer.crm().reason()).filter(reason -> !reason.isEmpty()),
                new TreeMap<>(buyer.utm().parameters()),
                buyer.registeredAt());
    }

    Answer answer(int status) {
        ObjectNode both = Json.reader().valueToTree(this);
        var camel = new TreeMap<String, com.fasterxml.jackson.databind.JsonNode>();
        both.properties().forEach(property -> camel.put(camel(property.getKey()), property.getValue()));
        camel.forEach(both::set);
        return Answer.json(status, both);
    }

    private static String camel(String name) {
        var camel = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            boolean up = i > 0 && name.charAt(i - 1) == '_';
            if (name.charAt(i) != '_') camel.append(up ? Character.toUpperCase(name.charAt(i)) : name.charAt(i));
        }
        return camel.toString();
    }
}
