package org.partnercabinet.application.crm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.crm.FieldMapping;
import org.partnercabinet.domain.referral.Entity;

/** Whether settings name only what the portal has. What is as it was is not asked for: it may be gone there by now. */
final class ChosenFromPortal {
    private final CrmDictionaries portal;

    ChosenFromPortal(CrmDictionaries portal) {
        this.portal = portal;
    }

    /** @throws Refusal as {@link ChangeCrmSettings#handle} */
    void check(CrmSettings wanted, Optional<CrmSettings> before) {
        try {
            Optional<CrmSettings> same = before.map(wanted::after);
            if (!same.map(CrmSettings::entry).equals(before.map(CrmSettings::entry))) check(wanted.entry());
            for (Entity entity : Entity.values()) {
                boolean asBefore = before.map(it -> named(it, entity)).equals(Optional.of(named(wanted, entity)));
                if (!asBefore) fields(entity, wanted);
            }
        } catch (CrmFailure failure) {
            throw failure.unavailable();
        }
    }

    private void check(CrmSettings.Entry entry) {
        entry.funnel().ifPresent(id -> expect(portal.funnels().stream().anyMatch(it -> it.id() == id), "funnel", id));
        entry.stage().ifPresent(id -> expect(isStage(entry.funnel().orElse(0L), id), "stage", id));
        entry.leadStatus()
                .ifPresent(id ->
                        expect(portal.statuses().stream().anyMatch(it -> it.id().equals(id)), "lead_status", id));
        entry.responsible()
                .ifPresent(id -> expect(portal.users().stream().anyMatch(it -> it.id() == id), "responsible", id));
        // WEB is in every portal, and what a new one begins with.
        entry.source()
                .filter(id -> !id.equals("WEB"))
                .ifPresent(id ->
                        expect(portal.sources().stream().anyMatch(it -> it.id().equals(id)), "source", id));
    }

    private boolean isStage(long funnel, String id) {
        return portal.stages(funnel).stream().anyMatch(it -> it.id().equals(id));
    }

    private static List<String> named(CrmSettings settings, Entity entity) {
        var named = new ArrayList<>(
                settings.of(entity).stream().map(FieldMapping::field).toList());
        settings.tracking().field(entity).ifPresent(named::add);
        return named;
    }

    private void fields(Entity entity, CrmSettings wanted) {
        if (named(wanted, entity).isEmpty()) return;
        Set<String> there =
                portal.fields(entity).stream().map(CrmDictionaries.Field::id).collect(Collectors.toSet());
        String tracking = entity == Entity.LEAD ? "tracking.lead_field" : "tracking.deal_field";
        wanted.tracking().field(entity).ifPresent(field -> expect(there.contains(field), tracking, field));
        List<FieldMapping> mappings = wanted.mappings();
        for (int i = 0; i < mappings.size(); i++) {
            FieldMapping it = mappings.get(i);
            if (it.entity() == entity) expect(there.contains(it.field()), "mappings[" + i + "].field", it.field());
        }
    }

    private static void expect(boolean there, String field, Object value) {
        if (!there)
            throw Refusal.invalid(field, "crm.not-in-portal", "the portal has no such thing")
                    .with("value", value);
    }
}
