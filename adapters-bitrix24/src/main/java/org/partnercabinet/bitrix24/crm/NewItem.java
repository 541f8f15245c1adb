package org.partnercabinet.bitrix24.crm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.crm.NewDeal;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.referral.Entity;

/** The fields of what we make in the portal. A field without a value is left out: a blank would overwrite. */
final class NewItem {
    private static final int LONGEST_TITLE = 255;

    private final CrmSettings settings;

    NewItem(CrmSettings settings) {
        this.settings = settings;
    }

    Map<String, Object> contact(NewDeal.Person person) {
        var fields = new LinkedHashMap<String, Object>();
        put(fields, "name", person.name());
        put(fields, "comments", person.company());
        common(fields, settings.entry().responsible());
        communications(fields, person);
        Origin.put(fields, person.client());
        return fields;
    }

    /** Of a partner: companies have no source. */
    Map<String, Object> company(NewDeal.Person person) {
        var fields = new LinkedHashMap<String, Object>();
        put(fields, "title", person.company().isBlank() ? person.name() : person.company());
        settings.entry().responsible().ifPresent(id -> fields.put("assignedById", id));
        communications(fields, person);
        Origin.put(fields, person.client());
        return fields;
    }

    Map<String, Object> entry(NewDeal deal, Optional<Long> contact) {
        var fields = new LinkedHashMap<String, Object>();
        put(fields, "title", title(deal));
        contact.ifPresent(id -> fields.put("contactId", id));
        put(fields, "comments", deal.comment());
        put(fields, "sourceDescription", cameBy(deal));
        utm(fields, deal.utm());
        common(fields, deal.responsible().or(() -> settings.entry().responsible()));
        if (settings.entity() == Entity.LEAD) lead(fields, deal.person());
        else deal(fields);
        own(fields, deal);
        Origin.put(fields, deal.origin().text());
        return fields;
    }

    /** The portal's own names of its own fields only count when this is said. */
    static final Map<String, Object> ORIGINAL_NAMES = Map.of("useOriginalUfNames", "Y");

    Map<String, Object> extras() {
        boolean original = settings.tracking().field(settings.entity()).isPresent()
                || !settings.of(settings.entity()).isEmpty();
        return original ? ORIGINAL_NAMES : Map.of();
    }

    private void common(Map<String, Object> fields, Optional<Long> responsible) {
        settings.entry().source().ifPresent(source -> put(fields, "sourceId", source));
        responsible.ifPresent(id -> fields.put("assignedById", id));
    }

    /** What the company wants to see where, over what we would write by ourselves. */
    private void own(Map<String, Object> fields, NewDeal deal) {
        var told = deal.told();
        settings.tracking()
                .field(settings.entity())
                .filter(field -> deal.isPartners())
                .ifPresent(field ->
                        put(fields, field, settings.tracking().template().filled(told)));
        settings.of(settings.entity()).forEach(it -> put(fields, it.field(), told.getOrDefault(it.ours(), "")));
    }

    private void lead(Map<String, Object> fields, NewDeal.Person person) {
        put(fields, "name", person.name());
        put(fields, "companyTitle", person.company());
        communications(fields, person);
        settings.entry().leadStatus().ifPresent(status -> fields.put("stageId", status));
    }

    private void deal(Map<String, Object> fields) {
        settings.entry().funnel().ifPresent(funnel -> fields.put("categoryId", funnel));
        settings.entry().stage().ifPresent(stage -> fields.put("stageId", stage));
    }

    private static String title(NewDeal deal) {
        String title = deal.person().name() + " — " + (deal.isPartners() ? deal.partnerName() : deal.source());
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    }

    private static void utm(Map<String, Object> fields, Utm utm) {
        put(fields, "utmSource", utm.source());
        put(fields, "utmMedium", utm.medium());
        put(fields, "utmCampaign", utm.campaign());
        put(fields, "utmContent", utm.content());
        put(fields, "utmTerm", utm.term());
    }

    private static String cameBy(NewDeal deal) {
        return deal.isPartners()
                ? deal.partnerCode() + " " + deal.partnerName() + " (" + deal.source() + ")"
                : deal.source();
    }

    private static void communications(Map<String, Object> fields, NewDeal.Person person) {
        var all = new ArrayList<Map<String, String>>();
        person.phone().ifPresent(it -> all.add(Map.of("typeId", "PHONE", "valueType", "MOBILE", "value", it)));
        person.email().ifPresent(it -> all.add(Map.of("typeId", "EMAIL", "valueType", "WORK", "value", it)));
        if (!all.isEmpty()) fields.put("fm", all);
    }

    private static void put(Map<String, Object> fields, String name, String value) {
        if (!value.isBlank()) fields.put(name, value.strip());
    }
}
