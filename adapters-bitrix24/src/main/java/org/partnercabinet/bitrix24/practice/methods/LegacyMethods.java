package org.partnercabinet.bitrix24.practice.methods;

import java.util.Optional;
import org.partnercabinet.bitrix24.practice.crm.Draft;
import org.partnercabinet.bitrix24.practice.crm.Entity;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.crm.Field;
import org.partnercabinet.bitrix24.practice.crm.Filters;
import org.partnercabinet.bitrix24.practice.setup.Switches.UnknownFilter;

/** {@code crm.lead.*}, {@code crm.deal.*}, {@code crm.contact.*}, {@code crm.company.*}: texts in upper-case fields. */
final class LegacyMethods {
    private final EntityType type;

    LegacyMethods(EntityType type) {
        this.type = type;
    }

    Result add(Call call) {
        Portal portal = call.portal();
        Draft draft = portal.legacyShape().read(type, call.map("fields"), true);
        Entity added = portal.writes().add(type, draft, call.caller().userId());
        SimpleMode.apply(portal, added, call.caller().userId());
        return Result.of(added.id());
    }

    Result get(Call call) {
        return Result.of(call.portal().legacyShape().show(one(call)));
    }

    Result update(Call call) {
        Portal portal = call.portal();
        Entity entity = one(call);
        Draft draft = portal.legacyShape().read(type, call.map("fields"), false);
        portal.writes()
                .change(
                        entity,
                        withoutForeignStage(portal, entity, draft),
                        call.caller().userId());
        return Result.of(true);
    }

    Result delete(Call call) {
        call.portal().writes().delete(one(call), call.caller().userId());
        return Result.of(true);
    }

    Result fields(Call call) {
        return Result.of(FieldDescriptions.legacy(call.portal(), type));
    }

    Result list(Call call) {
        Portal portal = call.portal();
        var filters = new Filters(
                name -> legacy(call, name),
                name -> unknown(portal, name),
                false,
                portal.crm().zone());
        var select = call.texts("select");
        return Listing.page(
                call,
                Listing.visible(call, type),
                filters.read(call.map("filter")),
                Listing.order(call.map("order"), name -> legacy(call, name), false),
                entity -> portal.legacyShape().select(entity, select));
    }

    private Optional<Field> legacy(Call call, String name) {
        return call.portal().crm().fields().legacy(type, name);
    }

    private static java.util.function.Predicate<Entity> unknown(Portal portal, String name) {
        if (portal.switches().now().unknownFilter() == UnknownFilter.ERROR) {
            throw RestError.badFilter(name);
        }
        return entity -> true;
    }

    /** A stage that is not of the element's own funnel is silently dropped; the answer is still true. */
    private Draft withoutForeignStage(Portal portal, Entity entity, Draft draft) {
        String key = type == EntityType.LEAD ? "STATUS_ID" : "STAGE_ID";
        if (!type.hasStages() || !draft.values().containsKey(key)) {
            return draft;
        }
        boolean own = portal.crm()
                .dictionaries()
                .stage(type, String.valueOf(draft.values().get(key)))
                .filter(stage -> type == EntityType.LEAD || stage.funnel() == entity.number("CATEGORY_ID"))
                .isPresent();
        return own ? draft : draft.without(key);
    }

    private Entity one(Call call) {
        long id = call.number("id");
        if (id <= 0) {
            throw RestError.badId();
        }
        Entity entity = call.portal().crm().find(type, id).orElseThrow(RestError::legacyNotFound);
        if (!call.portal().people().sees(call.caller().userId(), entity)) {
            throw RestError.legacyAccessDenied();
        }
        return entity;
    }
}
