package org.partnercabinet.bitrix24.crm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.application.crm.CrmProbe;
import org.partnercabinet.bitrix24.Bitrix24Client;
import org.partnercabinet.bitrix24.Call;
import org.partnercabinet.bitrix24.Rank;

/** Reads that show whether the webhook works and has the rights that are needed. The secret is never part of a call. */
public final class Bitrix24Probe implements CrmProbe {
    private static final int LONGEST_ANSWER = 3000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Check> CHECKS = List.of(
            new Check("profile", "profile", Map.of()),
            new Check("mode", "crm.settings.mode.get", Map.of()),
            new Check("funnels", "crm.category.list", Map.of("entityTypeId", EntityType.DEAL)),
            new Check("stages", "crm.status.list", Map.of("filter", Map.of("ENTITY_ID", "DEAL_STAGE"))),
            new Check("sources", "crm.status.list", Map.of("filter", Map.of("ENTITY_ID", "SOURCE"))),
            new Check("users", "user.get", Map.of("FILTER", Map.of("ACTIVE", "Y"))),
            new Check("deals", "crm.item.list", newest(EntityType.DEAL)),
            new Check("contacts", "crm.item.list", newest(EntityType.CONTACT)));

    private record Check(String name, String method, Map<String, ?> parameters) {}

    private final Bitrix24Client client;

    public Bitrix24Probe(Bitrix24Client client) {
        this.client = client;
    }

    /** Ids and times only: whose they are does not matter here. */
    private static Map<String, ?> newest(int type) {
        return Map.of(
                "entityTypeId",
                type,
                "select",
                List.of("id", "updatedTime"),
                "order",
                Map.of("id", "DESC"),
                "start",
                -1);
    }

    @Override
    public List<Step> run() {
        var steps = new ArrayList<Step>();
        for (Check check : CHECKS) {
            Step step = step(check);
            steps.add(step);
            if (!step.ok() && steps.size() == 1) break;
        }
        return steps;
    }

    private Step step(Check check) {
        long began = System.nanoTime();
        boolean ok = false;
        String answer;
        try {
            answer = client.scrubbed(text(client.call(Call.read(check.method(), check.parameters(), Rank.DICTIONARY))));
            ok = true;
        } catch (CrmFailure failure) {
            answer = String.valueOf(failure.getMessage());
        }
        long millis = (System.nanoTime() - began) / 1_000_000;
        return new Step(check.name(), check.method(), text(check.parameters()), cut(answer), ok, millis);
    }

    private static String text(Object value) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            return unwritable.getOriginalMessage();
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_ANSWER ? text : text.substring(0, LONGEST_ANSWER) + "…";
    }
}
