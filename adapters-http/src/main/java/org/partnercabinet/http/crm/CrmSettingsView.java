package org.partnercabinet.http.crm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.crm.FieldMapping;
import org.partnercabinet.domain.crm.OurField;
import org.partnercabinet.domain.crm.Template;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;

/**
 * What a new referral or appeal becomes in the portal, what is told there, and how often we look for changes.
 *
 * @param appeals whether appeals that came by no partner go there
 */
public record CrmSettingsView(
        Entity entity,
        Optional<Long> funnel,
        Optional<String> stage,
        Optional<String> leadStatus,
        Optional<Long> responsible,
        Optional<String> source,
        List<MappingView> mappings,
        TrackingView tracking,
        SweepView sweep,
        CrmSettings.Appeals appeals) {
    private static final String MAPPINGS = "mappings";

    static final Body BODY = Body.of(
            Field.oneOf("entity", Entity.class).required().about("what is made of a referral or an appeal"),
            Field.integer("funnel", 0, Integer.MAX_VALUE).about("of deals; see /api/crm/funnels"),
            Field.text("stage").about("of deals, in that funnel; see /api/crm/stages"),
            Field.text("lead_status").about("see /api/crm/statuses"),
            Field.integer("responsible", 1, Integer.MAX_VALUE).about("an employee's number; see /api/crm/users"),
            Field.text("source")
                    .about("see /api/crm/sources; absent leaves it to the portal")
                    .example("WEB"),
            Field.objects(
                            MAPPINGS,
                            Field.oneOf("entity", Entity.class).required(),
                            Field.oneOf("ours", words()).required().about("what of ours is told"),
                            Field.text("field")
                                    .max(100)
                                    .required()
                                    .about("see /api/crm/fields")
                                    .example("UF_CRM_1789000001"),
                            Field.bool("update_on_event")
                                    .about(
                                            "ours follows when it is changed there: client_name, client_company, comment"))
                    .about("which fields of the portal are told what"),
            Field.object(
                            "tracking",
                            Field.text("lead_field").max(100).example("UF_CRM_1789000001"),
                            Field.text("deal_field").max(100).example("UF_CRM_1789000011"),
                            Field.text("template")
                                    .about("what is written there, with places such as {partner_code}, {link_title}")
                                    .example("{partner_code}"))
                    .about("the portal's own fields that say whose a lead or deal is"),
            Field.object(
                            "sweep",
                            Field.bool("on").required(),
                            Field.integer("minutes", 1, 1440).required().example(5))
                    .about("looking for what no event told; on and every 5 minutes unless given"),
            Field.oneOf("appeals", CrmSettings.Appeals.class)
                    .about(
                            "whether appeals that came by no partner go to the portal: those that come while one is "
                                    + "connected (at first), all, or none; what did not go is never sent by itself; absent: as it was"));

    /** A field of the portal that is told something of ours. */
    public record MappingView(Entity entity, OurField ours, String field, boolean updateOnEvent) {}

    /** @param template what is written into the fields */
    public record TrackingView(Optional<String> leadField, Optional<String> dealField, String template) {}

    /** @param minutes between the beginnings of two sweeps */
    public record SweepView(boolean on, int minutes) {}

    private static String[] words() {
        return Arrays.stream(OurField.values()).map(OurField::word).toArray(String[]::new);
    }

    static CrmSettingsView of(CrmSettings settings) {
        var entry = settings.entry();
        var tracking = settings.tracking();
        return new CrmSettingsView(
                entry.entity(),
                entry.funnel(),
                entry.stage(),
                entry.leadStatus(),
                entry.responsible(),
                entry.source(),
                settings.mappings().stream()
                        .map(it -> new MappingView(it.entity(), it.ours(), it.field(), it.updateOnEvent()))
                        .toList(),
                new TrackingView(
                        tracking.leadField(),
                        tracking.dealField(),
                        tracking.template().text()),
                new SweepView(
                        settings.sweep().on(), (int) settings.sweep().every().toMinutes()),
                settings.appeals());
    }

    /** @param before what stays as it was unless it is given */
    static CrmSettings read(Input input, CrmSettings before) {
        var entry = new CrmSettings.Entry(
                input.oneOf("entity", Entity.class),
                Optional.empty(),
                number(input, "funnel"),
                input.optionalText("stage"),
                input.optionalText("lead_status"),
                number(input, "responsible"),
                input.optionalText("source"));
        return new CrmSettings(
                entry,
                mappings(input),
                input.optionalObject("tracking").map(CrmSettingsView::tracking).orElse(CrmSettings.Tracking.NONE),
                input.optionalObject("sweep").map(CrmSettingsView::sweep).orElse(CrmSettings.Sweep.USUAL),
                appeals(input, before));
    }

    /** Whoever changes settings without knowing of it must not send people to the portal. */
    static CrmSettings.Appeals appeals(Input input, CrmSettings before) {
        return input.optionalOneOf("appeals", CrmSettings.Appeals.class).orElse(before.appeals());
    }

    private static Optional<Long> number(Input input, String name) {
        return input.optionalInteger(name).stream().mapToObj(Long::valueOf).findFirst();
    }

    private static List<FieldMapping> mappings(Input input) {
        var mappings = new ArrayList<FieldMapping>();
        for (Input it : input.objects(MAPPINGS)) {
            try {
                mappings.add(new FieldMapping(
                        it.oneOf("entity", Entity.class),
                        it.oneOf("ours", OurField.class),
                        it.text("field"),
                        it.bool("update_on_event", false)));
            } catch (Refusal refusal) {
                throw at(refusal, MAPPINGS + "[" + mappings.size() + "].");
            }
        }
        return mappings;
    }

    private static CrmSettings.Tracking tracking(Input input) {
        try {
            var template = input.optionalText("template").map(Template::new).orElse(Template.USUAL);
            return new CrmSettings.Tracking(
                    input.optionalText("lead_field"), input.optionalText("deal_field"), template);
        } catch (Refusal refusal) {
            throw refusal.field().filter("template"::equals).isPresent() ? at(refusal, "tracking.") : refusal;
        }
    }

    private static CrmSettings.Sweep sweep(Input input) {
        return new CrmSettings.Sweep(input.bool("on"), Duration.ofMinutes(input.integer("minutes")));
    }

    private static Refusal at(Refusal refusal, String path) {
        return refusal.field().map(field -> refusal.at(path + field)).orElse(refusal);
    }
}
