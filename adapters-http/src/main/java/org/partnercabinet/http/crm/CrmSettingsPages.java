package org.partnercabinet.http.crm;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.partnercabinet.application.crm.ChangeCrmSettings;
import org.partnercabinet.application.crm.CrmDictionaries;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.crm.Template;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** What referrals become in the portal, in a browser: chosen from what the portal has. */
public final class CrmSettingsPages implements Resource {
    private static final Access ADMINS = Access.roles(Role.ADMIN);
    private static final String PATH = Bitrix24Tabs.ROOT + "/settings";
    private static final Body BODY = Body.of(
            Field.oneOf("entity", Entity.class).required(),
            Field.integer("funnel", 0, Integer.MAX_VALUE),
            Field.text("stage"),
            Field.text("lead_status"),
            Field.integer("responsible", 1, Integer.MAX_VALUE),
            Field.text("source"),
            Field.oneOf("appeals", CrmSettings.Appeals.class),
            Field.text("tracking.lead_field").max(100),
            Field.text("tracking.deal_field").max(100),
            Field.text("template"),
            Field.bool("sweep_on"),
            Field.integer("minutes", 1, 1440).required());

    private final Supplier<CrmSettings> current;
    private final ChangeCrmSettings change;
    private final CrmDictionaries portal;
    private final Pages pages;

    public CrmSettingsPages(
            Supplier<CrmSettings> current, ChangeCrmSettings change, CrmDictionaries portal, Pages pages) {
        this.current = current;
        this.change = change;
        this.portal = portal;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(PATH)
                        .page(ADMINS)
                        .query(Field.text("funnel"))
                        .handle(call -> page(call, 200, filled(call.query().optionalText("funnel")))),
                Endpoint.post(PATH).page(ADMINS).handle(this::change));
    }

    private Answer change(Call call) {
        return PortalForms.answer(
                call,
                BODY,
                input -> {
                    change.handle(read(input));
                    return Deed.done(call, PATH, "bitrix24.settings-done");
                },
                (status, form) -> page(call, status, form));
    }

    private CrmSettings read(Input input) {
        var entry = new CrmSettings.Entry(
                input.oneOf("entity", Entity.class),
                Optional.empty(),
                number(input, "funnel"),
                input.optionalText("stage"),
                input.optionalText("lead_status"),
                number(input, "responsible"),
                input.optionalText("source"));
        var template = input.optionalText("template").map(Template::new).orElse(Template.USUAL);
        var tracking = new CrmSettings.Tracking(
                input.optionalText("tracking.lead_field"), input.optionalText("tracking.deal_field"), template);
        var sweep = new CrmSettings.Sweep(input.bool("sweep_on", false), Duration.ofMinutes(input.integer("minutes")));
        return new CrmSettings(
                entry, current.get().mappings(), tracking, sweep, CrmSettingsView.appeals(input, current.get()));
    }

    private static Optional<Long> number(Input input, String name) {
        return input.optionalInteger(name).stream().mapToObj(Long::valueOf).findFirst();
    }

    /** @param funnel another one than is set, whose stages are to be shown */
    private Filled filled(Optional<String> funnel) {
        var view = CrmSettingsView.of(current.get());
        var values = new HashMap<String, String>();
        values.put("entity", view.entity().name().toLowerCase(java.util.Locale.ROOT));
        view.funnel().ifPresent(id -> values.put("funnel", String.valueOf(id)));
        view.stage().ifPresent(id -> values.put("stage", id));
        view.leadStatus().ifPresent(id -> values.put("lead_status", id));
        view.responsible().ifPresent(id -> values.put("responsible", String.valueOf(id)));
        view.source().ifPresent(id -> values.put("source", id));
        view.tracking().leadField().ifPresent(id -> values.put("tracking.lead_field", id));
        view.tracking().dealField().ifPresent(id -> values.put("tracking.deal_field", id));
        values.put("appeals", view.appeals().name().toLowerCase(java.util.Locale.ROOT));
        values.put("template", view.tracking().template());
        if (view.sweep().on()) values.put("sweep_on", "true");
        values.put("minutes", String.valueOf(view.sweep().minutes()));
        funnel.filter(other -> !other.equals(values.get("funnel"))).ifPresent(other -> {
            values.put("funnel", other);
            values.remove("stage");
        });
        return Filled.of(values);
    }

    private Answer page(Call call, int status, Filled form) {
        var choices = new PortalChoices(portal, call.viewer().language());
        return pages.show(call, status, "crm/settings.jte", Map.of("form", form, "portal", choices));
    }
}
