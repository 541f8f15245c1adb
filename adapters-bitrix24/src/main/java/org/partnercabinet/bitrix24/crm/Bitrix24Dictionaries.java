package org.partnercabinet.bitrix24.crm;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.partnercabinet.application.crm.CrmDictionaries;
import org.partnercabinet.bitrix24.Bitrix24Client;
import org.partnercabinet.bitrix24.Call;
import org.partnercabinet.bitrix24.Pace;
import org.partnercabinet.bitrix24.Rank;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Semantics;

/** The portal's dictionaries by its REST API, kept for five minutes. Thread-safe. */
public final class Bitrix24Dictionaries implements CrmDictionaries {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int PAGE = 50;
    private static final int MOST_PAGES = 40;
    private static final Set<String> TEXTS = Set.of("string", "text", "url");

    /** Texts by their type that are not for people to write: references, and our own mark. */
    private static final Set<String> NOT_TEXTS = Set.of(
            "originatorId", "originId", "xmlId", "currencyId", "sourceId", "stageId", "typeId", "stageSemanticId");

    private final Bitrix24Client client;
    private final Pace pace;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(List<?> rows, long at) {}

    public Bitrix24Dictionaries(Bitrix24Client client, Pace pace) {
        this.client = client;
        this.pace = pace;
    }

    @Override
    public List<Funnel> funnels() {
        return fresh("funnels", Funnel.class, () -> {
            JsonNode result = call("crm.category.list", Map.of("entityTypeId", EntityType.DEAL));
            var funnels = new ArrayList<Funnel>();
            for (Item row : Item.rows(result, "categories")) {
                // 0 is a funnel here, and no link anywhere else.
                row.number("id").ifPresent(id -> funnels.add(new Funnel(id.longValue(), row.text("name"))));
            }
            return funnels;
        });
    }

    @Override
    public List<Stage> stages(long funnel) {
        return statuses(funnel == 0 ? "DEAL_STAGE" : "DEAL_STAGE_" + funnel);
    }

    @Override
    public List<Stage> statuses() {
        return statuses("STATUS");
    }

    private List<Stage> statuses(String dictionary) {
        return fresh(
                dictionary,
                Stage.class,
                () -> rows(dictionary).stream()
                        .map(row -> new Stage(row.text("statusId"), row.text("name"), semantics(row.text("semantics"))))
                        .toList());
    }

    @Override
    public List<Source> sources() {
        return fresh(
                "SOURCE",
                Source.class,
                () -> rows("SOURCE").stream()
                        .map(row -> new Source(row.text("statusId"), row.text("name")))
                        .toList());
    }

    /** An ignored filter would mix dictionaries. */
    private List<Item> rows(String dictionary) {
        var parameters = Map.of("filter", Map.of("ENTITY_ID", dictionary), "order", Map.of("SORT", "ASC"));
        return Item.rows(call("crm.status.list", parameters), "statuses").stream()
                .filter(row -> row.text("entityId").equals(dictionary))
                .toList();
    }

    @Override
    public List<User> users() {
        return fresh("users", User.class, () -> {
            var users = new ArrayList<User>();
            for (int page = 0; page < MOST_PAGES; page++) {
                var parameters =
                        Map.of("FILTER", Map.of("ACTIVE", true), "sort", "ID", "order", "ASC", "start", page * PAGE);
                List<Item> rows = Item.rows(call("user.get", parameters), "users");
                rows.stream()
                        .filter(Bitrix24Dictionaries::works)
                        .forEach(row -> row.link("id").ifPresent(id -> users.add(new User(id, name(row)))));
                if (rows.size() < PAGE) break;
            }
            return users;
        });
    }

    private static boolean works(Item row) {
        JsonNode active = row.fields().path("ACTIVE");
        return !active.isBoolean() || active.asBoolean();
    }

    private static String name(Item row) {
        String name = (row.text("name") + " " + row.text("lastName")).strip();
        return name.isEmpty() ? row.text("email") : name;
    }

    @Override
    public List<Field> fields(Entity entity) {
        return fresh("fields " + entity, Field.class, () -> {
            var parameters = Map.of("entityTypeId", EntityType.of(entity), "useOriginalUfNames", "Y");
            var fields = new ArrayList<Field>();
            call("crm.item.fields", parameters).path("fields").properties().forEach(field -> {
                if (isText(field.getKey(), field.getValue()))
                    fields.add(new Field(
                            field.getKey(),
                            field.getValue().path("title").asText(field.getKey()),
                            field.getValue().path("isDynamic").asBoolean()));
            });
            return fields;
        });
    }

    private static boolean isText(String name, JsonNode field) {
        return TEXTS.contains(field.path("type").asText())
                && !field.path("isReadOnly").asBoolean()
                && !field.path("isMultiple").asBoolean()
                && !NOT_TEXTS.contains(name);
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        return client.call(Call.read(method, parameters, Rank.DICTIONARY));
    }

    private <T> List<T> fresh(String what, Class<T> type, Supplier<List<T>> read) {
        Kept known = kept.get(what);
        if (known == null || pace.nanos() - known.at() > FRESH.toNanos()) {
            known = new Kept(List.copyOf(read.get()), pace.nanos());
            kept.put(what, known);
        }
        return known.rows().stream().map(type::cast).toList();
    }

    private static Semantics semantics(String letter) {
        return switch (letter) {
            case "S" -> Semantics.WON;
            case "F" -> Semantics.LOST;
            default -> Semantics.OPEN;
        };
    }
}
