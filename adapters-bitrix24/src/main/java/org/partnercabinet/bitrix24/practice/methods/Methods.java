package org.partnercabinet.bitrix24.practice.methods;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.bitrix24.practice.crm.EntityType;

/** All methods this portal knows, by name. */
final class Methods {
    private final Map<String, Entry> byName = new HashMap<>();

    /** A method, the scope it needs (empty: none) and whether only applications may call it. */
    record Entry(String scope, boolean applicationOnly, RestMethod method) {}

    Methods(EventMethods events) {
        events.all().forEach((name, method) -> byName.put(name, new Entry("", true, method)));
        for (EntityType type : EntityType.values()) {
            legacy(type);
        }
        items();
        dictionaries();
        var others = new OtherMethods();
        add("crm.timeline.comment.add", "crm", others::comment);
        add("crm.timeline.comment.list", "crm", others::comments);
        add("crm.settings.mode.get", "crm", others::mode);
        add("user.get", "user", others::users);
        add("profile", "", others::profile);
        add("scope", "", others::scope);
        add("server.time", "", others::serverTime);
    }

    Optional<Entry> find(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }

    private void add(String name, String scope, RestMethod method) {
        byName.put(name, new Entry(scope, false, method));
    }

    private void legacy(EntityType type) {
        var methods = new LegacyMethods(type);
        String prefix = "crm." + type.word() + ".";
        add(prefix + "add", "crm", methods::add);
        add(prefix + "get", "crm", methods::get);
        add(prefix + "list", "crm", methods::list);
        add(prefix + "update", "crm", methods::update);
        add(prefix + "delete", "crm", methods::delete);
        add(prefix + "fields", "crm", methods::fields);
    }

    private void items() {
        var items = new ItemMethods();
        add("crm.item.add", "crm", items::add);
        add("crm.item.get", "crm", items::get);
        add("crm.item.list", "crm", items::list);
        add("crm.item.update", "crm", items::update);
        add("crm.item.delete", "crm", items::delete);
        add("crm.item.fields", "crm", items::fields);
        var rows = new ProductRowMethods();
        add("crm.item.productrow.set", "crm", rows::setItem);
        add("crm.item.productrow.list", "crm", rows::listItem);
        add("crm.deal.productrows.set", "crm", rows::setDeal);
        add("crm.deal.productrows.get", "crm", rows::getDeal);
    }

    private void dictionaries() {
        var dictionaries = new DictionaryMethods();
        add("crm.status.list", "crm", dictionaries::statuses);
        add("crm.status.entity.types", "crm", dictionaries::entityTypes);
        add("crm.category.list", "crm", dictionaries::categories);
        add("crm.stagehistory.list", "crm", new HistoryMethods()::list);
        add("crm.duplicate.findbycomm", "crm", new DuplicateMethods()::findByComm);
    }
}
