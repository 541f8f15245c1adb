package org.partnercabinet.http.crm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.partnercabinet.application.crm.ChangeCrmSettings;
import org.partnercabinet.application.crm.CrmDictionaries;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.crm.FieldMapping;
import org.partnercabinet.domain.crm.OurField;
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
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Resource;

/** Which fields of the portal are told what, in a browser: one mapping at a time. */
public final class MappingPages implements Resource {
    private static final Access ADMINS = Access.roles(Role.ADMIN);
    private static final String PATH = Bitrix24Tabs.ROOT + "/mappings";
    private static final Body BODY = Body.of(
            Field.oneOf("entity", Entity.class).required(),
            Field.oneOf("ours", OurField.class).required(),
            Field.text("field").max(100).required(),
            Field.bool("update_on_event"));
    private static final Body GONE = Body.of(
            Field.oneOf("entity", Entity.class).required(),
            Field.text("field").max(100).required());

    private final Supplier<CrmSettings> current;
    private final ChangeCrmSettings change;
    private final CrmDictionaries portal;
    private final Pages pages;

    public MappingPages(Supplier<CrmSettings> current, ChangeCrmSettings change, CrmDictionaries portal, Pages pages) {
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
                        .query(Field.oneOf("entity", Entity.class))
                        .handle(call -> page(
                                call,
                                200,
                                Filled.of(Map.of(
                                        "entity",
                                        call.query().optionalText("entity").orElse("lead"))))),
                Endpoint.post(PATH).page(ADMINS).handle(this::add),
                Endpoint.post(PATH + "/delete").page(ADMINS).handle(this::remove));
    }

    private Answer add(Call call) {
        return PortalForms.answer(
                call,
                BODY,
                input -> {
                    var now = current.get();
                    var more = new ArrayList<>(now.mappings());
                    more.add(read(input));
                    change.handle(now.mapping(more));
                    return Deed.done(call, PATH, "bitrix24.mapping-added");
                },
                (status, form) -> page(call, status, atField(form)));
    }

    private static FieldMapping read(Input input) {
        return new FieldMapping(
                input.oneOf("entity", Entity.class),
                input.oneOf("ours", OurField.class),
                input.text("field"),
                input.bool("update_on_event", false));
    }

    /** All mappings are checked at once; what is wrong can only be the new one. */
    private static Filled atField(Filled form) {
        var errors = new java.util.LinkedHashMap<String, String>();
        form.errors().forEach((field, text) -> errors.put(field.replaceFirst("^mappings\\[\\d+]\\.", ""), text));
        return new Filled(form.form(), errors, form.notice());
    }

    private Answer remove(Call call) {
        var input = call.form().check(GONE);
        var entity = input.oneOf("entity", Entity.class);
        return Deed.of(call, PATH, "bitrix24.mapping-gone", () -> {
            var now = current.get();
            var rest = now.mappings().stream()
                    .filter(it -> it.entity() != entity || !it.field().equals(input.text("field")))
                    .toList();
            change.handle(now.mapping(rest));
        });
    }

    private Answer page(Call call, int status, Filled form) {
        var entity = form.value("entity").equals("deal") ? Entity.DEAL : Entity.LEAD;
        var choices = new PortalChoices(portal, call.viewer().language());
        var fields = choices.fields(entity, form.value("field"));
        fields.put("", Messages.in(call.viewer().language()).text("bitrix24.choose-field"));
        return pages.show(
                call,
                status,
                "crm/mappings.jte",
                Map.of(
                        "form",
                        form,
                        "mappings",
                        CrmSettingsView.of(current.get()).mappings(),
                        "fields",
                        fields,
                        "trouble",
                        choices.trouble().orElse("")));
    }
}
