package org.partnercabinet.bitrix24.crm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.crm.EntryOrigin;
import org.partnercabinet.domain.crm.FieldMapping;
import org.partnercabinet.domain.crm.OurField;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerCode;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;

/** Reads a lead or deal of the portal in our words. */
final class Snapshots {
    private static final List<String> BOTH = List.of(
            "id",
            "stageId",
            "stageSemanticId",
            "opportunity",
            "currencyId",
            "originatorId",
            "originId",
            "contactId",
            "contactIds",
            "companyId",
            "movedTime",
            "createdTime",
            "updatedTime");

    private final StageDirectory stages;
    private final Supplier<CrmSettings> settings;

    /** @param settings asked for each time */
    Snapshots(StageDirectory stages, Supplier<CrmSettings> settings) {
        this.stages = stages;
        this.settings = settings;
    }

    /** What a list has to bring for {@link #of}. */
    List<String> fields(Entity entity) {
        var fields = new ArrayList<>(BOTH);
        if (entity == Entity.DEAL) fields.add("leadId");
        own(entity).forEach(fields::add);
        return List.copyOf(fields);
    }

    Optional<String> partnerField(Entity entity) {
        return settings.get().tracking().field(entity);
    }

    /** Where the partner's code stands, and what ours follows. */
    private Stream<String> own(Entity entity) {
        Stream<String> followed = settings.get().followed(entity).stream().map(FieldMapping::field);
        return Stream.concat(partnerField(entity).stream(), followed).distinct();
    }

    /** Whether the partner's field holds a code and nothing else. */
    boolean holdsCodeAlone() {
        return settings.get().tracking().template().isCodeAlone();
    }

    /** The portal's own names of its own fields only count when this is said. */
    Map<String, Object> extras(Entity entity) {
        return own(entity).findAny().isPresent() ? NewItem.ORIGINAL_NAMES : Map.of();
    }

    DealSnapshot of(Entity entity, Item item) {
        long id = item.link("id").orElseThrow(() -> Items.unusable("a " + entity + " without an id"));
        Instant changed = item.time("updatedTime")
                .or(() -> item.time("createdTime"))
                .orElseThrow(() -> Items.unusable("a " + entity + " without the time of its last change"));
        String stage = item.text("stageId");
        String said = item.text("stageSemanticId");
        Optional<EntryOrigin> origin = Origin.of(item);
        DealSnapshot.Signs signs = signs(entity, item);
        return new DealSnapshot(
                new DealKey(entity, id),
                stages.stage(entity, stage, said),
                amount(item),
                entity == Entity.DEAL ? item.link("leadId") : Optional.empty(),
                origin.flatMap(Snapshots::referral),
                origin.filter(EntryOrigin.OfAppeal.class::isInstance).isPresent() ? signs.madeForAppeal() : signs,
                item.time("movedTime").orElse(changed),
                changed,
                told(entity, item),
                said.isEmpty() && !stages.lists(entity, stage));
    }

    private static Optional<ReferralId> referral(EntryOrigin origin) {
        return origin instanceof EntryOrigin.OfReferral of ? Optional.of(of.id()) : Optional.empty();
    }

    private Map<OurField, String> told(Entity entity, Item item) {
        var told = new EnumMap<OurField, String>(OurField.class);
        settings.get().followed(entity).forEach(it -> told.put(it.ours(), item.text(it.field())));
        return told;
    }

    private DealSnapshot.Signs signs(Entity entity, Item item) {
        Optional<String> code =
                partnerField(entity).map(item::text).map(this::code).filter(text -> !text.isEmpty());
        var contacts = new LinkedHashSet<Long>();
        item.link("contactId").ifPresent(contacts::add);
        contacts.addAll(item.links("contactIds"));
        return new DealSnapshot.Signs(code, List.copyOf(contacts), item.link("companyId"));
    }

    /** People type the code alone where we write a whole template. */
    private String code(String typed) {
        return settings.get()
                .tracking()
                .template()
                .code(typed)
                .map(PartnerCode::value)
                .orElse(typed.strip());
    }

    /**
     * Bitrix24 counts in fractions of its own; what it shows to people is rounded to the currency's smallest unit. A deal
     * without a sum says 0: empty is a field that is hidden from us, or a currency we do not know.
     */
    private static Optional<Money> amount(Item item) {
        Optional<BigDecimal> sum = item.number("opportunity");
        if (sum.isEmpty()) return Optional.empty();
        try {
            Currency currency = Money.currency(item.text("currencyId"));
            int digits = currency.getDefaultFractionDigits();
            return Optional.of(Money.of(sum.get().setScale(digits, RoundingMode.HALF_UP), currency));
        } catch (Refusal unknownCurrencyOrTooLarge) {
            return Optional.empty();
        }
    }
}
