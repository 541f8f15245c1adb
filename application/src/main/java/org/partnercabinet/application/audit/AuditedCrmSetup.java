package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.internal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.crm.CrmSetup;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.crm.FieldMapping;

/** What was set for the portal, and who changed it. */
public record AuditedCrmSetup(CrmSetup inner, Journal journal) implements CrmSetup {
    @Override
    public Optional<CrmSettings> find() {
        return inner.find();
    }

    @Override
    public void put(CrmSettings settings) {
        var before = inner.find().map(AuditedCrmSetup::facts).orElse(Facts.NONE);
        inner.put(settings);
        var after = facts(settings);
        if (!before.equals(after)) journal.write("settings.crm.changed", internal("settings", "crm"), before, after);
    }

    private static Map<String, String> facts(CrmSettings settings) {
        var entry = settings.entry();
        var tracking = settings.tracking();
        var facts = Facts.of("entity", entry.entity())
                .and("funnel", entry.funnel())
                .and("stage", entry.stage())
                .and("lead_status", entry.leadStatus())
                .and("responsible", entry.responsible())
                .and("source", entry.source())
                .and("tracking.lead_field", tracking.leadField())
                .and("tracking.deal_field", tracking.dealField())
                .and("tracking.template", tracking.template().text())
                .and("sweep", settings.sweep().on())
                .and("sweep_minutes", settings.sweep().every().toMinutes())
                .and("appeals", settings.appeals());
        settings.mappings().forEach(mapping -> facts.and(name(mapping), told(mapping)));
        return facts.map();
    }

    private static String name(FieldMapping mapping) {
        return "mapping." + mapping.entity().name().toLowerCase(Locale.ROOT) + "." + mapping.field();
    }

    private static String told(FieldMapping mapping) {
        return mapping.ours().word() + (mapping.updateOnEvent() ? " <->" : " ->");
    }
}
