package org.partnercabinet.bitrix24.practice.methods;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.bitrix24.practice.crm.Draft;
import org.partnercabinet.bitrix24.practice.crm.Entity;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.crm.Field;
import org.partnercabinet.bitrix24.practice.crm.Filters;

/** {@code crm.item.*} for leads, deals, contacts and companies. */
final class ItemMethods {
    Result add(Call call) {
        Portal portal = call.portal();
        EntityType type = type(call);
        Draft draft = portal.itemShape().read(type, call.map("fields"));
        Object funnel = draft.values().get("CATEGORY_ID");
        ItemStages.check(portal, type, draft, funnel instanceof Long id ? id : 0);
        Entity added = portal.writes().add(type, draft, call.caller().userId());
        SimpleMode.apply(portal, added, call.caller().userId());
        return item(call, added);
    }

    Result get(Call call) {
        return item(call, one(call));
    }

    Result update(Call call) {
        Portal portal = call.portal();
        Entity entity = one(call);
        Draft draft = portal.itemShape().read(entity.type(), call.map("fields"));
        ItemStages.check(portal, entity.type(), draft, entity.number("CATEGORY_ID"));
        portal.writes().change(entity, draft, call.caller().userId());
        return item(call, entity);
    }

    Result delete(Call call) {
        call.portal().writes().delete(one(call), call.caller().userId());
        return Result.of(List.of());
    }

    Result fields(Call call) {
        return Result.of(Map.of("fields", FieldDescriptions.item(call.portal(), type(call), originalUfNames(call))));
    }

    Result list(Call call) {
        Portal portal = call.portal();
        EntityType type = type(call);
        var filters = new Filters(
                name -> name(portal, type, name),
                name -> {
                    throw RestError.badFilter(name);
                },
                true,
                portal.crm().zone());
        var select = call.texts("select");
        Result page = Listing.page(
                call,
                Listing.visible(call, type),
                filters.read(call.map("filter")),
                Listing.order(call.map("order"), name -> name(portal, type, name), true),
                entity -> portal.itemShape().select(entity, select, originalUfNames(call)));
        return page.with(wrap("items", page.value()));
    }

    private static Optional<Field> name(Portal portal, EntityType type, String name) {
        return portal.crm()
                .fields()
                .item(type, name)
                .filter(field -> !field.kind().isCommunication());
    }

    private static Result item(Call call, Entity entity) {
        return Result.of(wrap("item", call.portal().itemShape().show(entity, originalUfNames(call))));
    }

    private static boolean originalUfNames(Call call) {
        return call.text("useOriginalUfNames").equals("Y");
    }

    private static EntityType type(Call call) {
        long id = call.number("entityTypeId");
        if (call.get("entityTypeId") == null) {
            throw RestError.missing("entityTypeId");
        }
        if (id == 5) {
            throw RestError.typeNotSupported();
        }
        return EntityType.byId(id)
                .orElseThrow(() -> RestError.typeNotFound(call.portal().language()));
    }

    private static Entity one(Call call) {
        Portal portal = call.portal();
        EntityType type = type(call);
        Entity entity =
                portal.crm().find(type, call.number("id")).orElseThrow(() -> RestError.itemNotFound(portal.language()));
        if (!portal.people().sees(call.caller().userId(), entity)) {
            throw RestError.itemAccessDenied(portal.language());
        }
        return entity;
    }

    private static Map<String, Object> wrap(String name, Object value) {
        var wrapped = new LinkedHashMap<String, Object>();
        wrapped.put(name, value);
        return wrapped;
    }
}
