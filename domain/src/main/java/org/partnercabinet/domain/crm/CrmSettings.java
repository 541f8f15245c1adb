package org.partnercabinet.domain.crm;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.referral.Entity;

/**
 * What a new referral or appeal becomes in the portal, what is told there, and how often we look for changes.
 *
 * @param appeals whether those that came by no partner become something there, too
 */
public record CrmSettings(Entry entry, List<FieldMapping> mappings, Tracking tracking, Sweep sweep, Appeals appeals) {
    private static final int MOST_MAPPINGS = 100;

    /** Which appeals without a partner go to the portal. What is accepted while they do not is never sent by itself. */
    public enum Appeals {
        /** Those that come while a portal is connected: whoever has none has nothing to wait for. */
        WHILE_CONNECTED,
        /** All; without a portal they wait for one, as referrals do. */
        ALWAYS,
        NEVER
    }

    /**
     * The lead or deal that is made.
     *
     * @param former what was made before the entity was changed: some of those may still be looked for
     * @param funnel of deals; 0 is the portal's default one
     * @param stage of deals, as the portal spells it: {@code C2:NEW}; empty is the funnel's first
     * @param leadStatus empty is the portal's first
     * @param responsible an employee's number; empty is the owner of the webhook
     * @param source how the portal calls the channel, of its dictionary {@code SOURCE}; empty leaves it to the portal
     */
    public record Entry(
            Entity entity,
            Optional<Entity> former,
            Optional<Long> funnel,
            Optional<String> stage,
            Optional<String> leadStatus,
            Optional<Long> responsible,
            Optional<String> source) {
        public static Entry usual(Entity entity) {
            return new Entry(
                    entity,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("WEB"));
        }

        private Entry after(Entry before) {
            Optional<Entity> past = before.entity == entity ? before.former : Optional.of(before.entity);
            return new Entry(entity, past, funnel, stage, leadStatus, responsible, source);
        }
    }

    /** The portal's own fields that say whose a lead or deal is. @param template what is written there */
    public record Tracking(Optional<String> leadField, Optional<String> dealField, Template template) {
        public static final Tracking NONE = new Tracking(Optional.empty(), Optional.empty(), Template.USUAL);

        public Tracking {
            check("tracking.lead_field", leadField);
            check("tracking.deal_field", dealField);
        }

        private static void check(String where, Optional<String> field) {
            if (field.filter(name -> !FieldMapping.isName(name)).isPresent())
                throw Refusal.invalid(where, "crm.field-unknown", "not the name of a field");
        }

        public Optional<String> field(Entity entity) {
            return entity == Entity.LEAD ? leadField : dealField;
        }
    }

    /** Looking for what no event told. @param every 1 to 1440 minutes between the beginnings of two looks */
    public record Sweep(boolean on, Duration every) {
        public static final Sweep USUAL = new Sweep(true, Duration.ofMinutes(5));

        public Sweep {
            if (every.toMinutes() < 1 || every.toMinutes() > 1440)
                throw Refusal.invalid("minutes", "number.out-of-range", "1 to 1440 minutes")
                        .with("min", 1)
                        .with("max", 1440);
        }
    }

    /**
     * @throws Refusal {@code crm.field-mapped-twice}: a field of the portal is told one thing, and a thing of ours
     *     follows one field
     */
    public CrmSettings {
        mappings = List.copyOf(mappings);
        if (mappings.size() > MOST_MAPPINGS) throw Refusal.invalid("mappings", "crm.field-mapped-twice", "too many");
        Set<List<Object>> told = new HashSet<>();
        Set<List<Object>> followed = new HashSet<>();
        for (int i = 0; i < mappings.size(); i++) {
            FieldMapping it = mappings.get(i);
            boolean fresh = told.add(List.of(it.entity(), it.field()))
                    && (!it.updateOnEvent() || followed.add(List.of(it.entity(), it.ours())));
            if (!fresh) throw Refusal.invalid("mappings[" + i + "].field", "crm.field-mapped-twice", "mapped twice");
        }
    }

    /** Appeals go there as usual: while it is connected. */
    public CrmSettings(Entry entry, List<FieldMapping> mappings, Tracking tracking, Sweep sweep) {
        this(entry, mappings, tracking, sweep, Appeals.WHILE_CONNECTED);
    }

    /** Everything as the portal does by itself. */
    public static CrmSettings usual(Entity entity) {
        return new CrmSettings(Entry.usual(entity), List.of(), Tracking.NONE, Sweep.USUAL);
    }

    /** These instead of those: remembers what was made before. */
    public CrmSettings after(CrmSettings before) {
        return new CrmSettings(entry.after(before.entry), mappings, tracking, sweep, appeals);
    }

    /** The same, with these mappings. */
    public CrmSettings mapping(List<FieldMapping> fields) {
        return new CrmSettings(entry, fields, tracking, sweep, appeals);
    }

    public Entity entity() {
        return entry.entity();
    }

    public List<FieldMapping> of(Entity entity) {
        return mappings.stream().filter(it -> it.entity() == entity).toList();
    }

    /** What of ours follows the portal's leads or deals. */
    public List<FieldMapping> followed(Entity entity) {
        return of(entity).stream().filter(FieldMapping::updateOnEvent).toList();
    }
}
