package org.partnercabinet.bitrix24.crm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.partnercabinet.application.crm.Crm;
import org.partnercabinet.application.crm.CrmContract;
import org.partnercabinet.bitrix24.Bitrix24Client;
import org.partnercabinet.bitrix24.Call;
import org.partnercabinet.bitrix24.Connection;
import org.partnercabinet.bitrix24.Deadlines;
import org.partnercabinet.bitrix24.PortalPace;
import org.partnercabinet.bitrix24.Rank;
import org.partnercabinet.bitrix24.WebhookUrl;
import org.partnercabinet.bitrix24.practice.PracticePortal;
import org.partnercabinet.bitrix24.practice.Ui;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.faults.FaultRule;
import org.partnercabinet.bitrix24.practice.faults.FaultType;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.crm.Template;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Semantics;

/** A practice portal, the gateway in front of it, and one time for both. */
final class PracticeCrm implements CrmContract.Portal, AutoCloseable {
    final PracticePortal portal;
    final PortalPace pace;
    final Bitrix24Client client;
    private final Bitrix24Client people;

    PracticeCrm() {
        this(1);
    }

    /** @param seed of what the portal does by chance */
    PracticeCrm(long seed) {
        portal = PracticePortal.start(PracticePortal.Settings.forTests().withSeed(seed));
        pace = new PortalPace(portal.clock());
        client = client(Set.of());
        portal.set("xLimit", 100_000);
        portal.addWebhook(1, "people0code0000", Set.of());
        people =
                new Bitrix24Client(Connection.to(WebhookUrl.parse(portal.restUrl() + "rest/1/people0code0000/")), pace);
    }

    /** Another client of this portal; its deadlines are short. */
    Bitrix24Client client(Set<String> trustedHosts) {
        var soon = new Deadlines(Duration.ofSeconds(2), Duration.ofMillis(600), Duration.ofMillis(600));
        return new Bitrix24Client(new Connection(WebhookUrl.parse(portal.webhookUrl()), trustedHosts, soon), pace);
    }

    @Override
    public Crm crm(Entity makes) {
        return crm(CrmSettings.usual(makes));
    }

    /** Waits as long for an answer as the product does. */
    Crm patient() {
        return usual(CrmSettings.usual(Entity.DEAL));
    }

    Crm usual(CrmSettings settings) {
        return new Bitrix24Crm(usualClient(), () -> settings, pace);
    }

    /** Settings with fields that hold partners' codes. */
    static CrmSettings tracking(Entity makes, Optional<String> leadField, Optional<String> dealField) {
        CrmSettings usual = CrmSettings.usual(makes);
        var tracking = new CrmSettings.Tracking(leadField, dealField, Template.USUAL);
        return new CrmSettings(usual.entry(), usual.mappings(), tracking, usual.sweep());
    }

    Bitrix24Client usualClient() {
        return new Bitrix24Client(Connection.to(WebhookUrl.parse(portal.webhookUrl())), pace);
    }

    Crm crm(CrmSettings settings) {
        return crm(() -> settings);
    }

    Crm crm(Supplier<CrmSettings> settings) {
        return new Bitrix24Crm(client, settings, pace);
    }

    @Override
    public long contact(String phone, String email) {
        var fm = new ArrayList<Map<String, String>>();
        if (!phone.isEmpty()) fm.add(Map.of("typeId", "PHONE", "valueType", "WORK", "value", phone));
        if (!email.isEmpty()) fm.add(Map.of("typeId", "EMAIL", "valueType", "WORK", "value", email));
        return add(EntityType.CONTACT, Map.of("name", "Somebody", "fm", fm));
    }

    /** A person adds something. */
    long add(EntityType type, Map<String, ?> fields) {
        var parameters = new HashMap<String, Object>(Map.of("entityTypeId", type.id(), "fields", fields));
        return people.call(Call.write("crm.item.add", parameters, Rank.MONEY))
                .path("item")
                .path("id")
                .asLong();
    }

    @Override
    public void move(DealKey key, Semantics meaning, boolean otherFunnel) {
        String deal = Map.of(Semantics.OPEN, "PREPARATION", Semantics.WON, "WON", Semantics.LOST, "APOLOGY")
                .get(meaning);
        String lead = Map.of(Semantics.OPEN, "IN_PROCESS", Semantics.WON, "CONVERTED", Semantics.LOST, "UC_DBL001")
                .get(meaning);
        String stage = key.entity() == Entity.LEAD ? lead : (otherFunnel ? "C2:" : "") + deal;
        portal.ui().moveStage(type(key), key.id(), stage);
    }

    @Override
    public void amount(DealKey deal, Money amount) {
        portal.ui().setAmount(deal.id(), amount.amount(), amount.currency().getCurrencyCode());
    }

    @Override
    public List<DealKey> convert(DealKey lead, int deals) {
        return portal.ui().convertLead(lead.id(), new Ui.Conversions(null, "RUB", deals, false)).stream()
                .map(id -> new DealKey(Entity.DEAL, id))
                .toList();
    }

    @Override
    public void delete(DealKey key) {
        portal.ui().delete(type(key), key.id());
    }

    @Override
    public void moveUndated(DealKey key, Semantics meaning) {
        portal.set("movesTouchDate", false);
        move(key, meaning, true);
        portal.set("movesTouchDate", true);
    }

    @Override
    public long deal(long contact) {
        return add(EntityType.DEAL, Map.of("title", "Somebody's own", "contactId", contact));
    }

    @Override
    public Instant later() {
        portal.clock().advance(Duration.ofMinutes(1));
        return portal.clock().now();
    }

    @Override
    public void loseNextAnswer() {
        portal.fault(
                FaultRule.after("crm.item.add", FaultType.CLOSE_WITHOUT_REPLY).once());
    }

    @Override
    public void refuseNext() {
        var body = Map.of("error", "CRM_FIELD_ERROR_REQUIRED", "error_description", "Поле \"Код\" обязательно.<br>");
        portal.fault(FaultRule.before("crm.item.add", FaultType.STATUS)
                .with("status", 400)
                .with("body", body)
                .once());
    }

    @Override
    public void limit() {
        portal.fault(FaultRule.before("*", FaultType.QUERY_LIMIT));
    }

    static EntityType type(DealKey key) {
        return key.entity() == Entity.LEAD ? EntityType.LEAD : EntityType.DEAL;
    }

    /** What the portal holds of a thing, by the names of {@code crm.item}. */
    Map<String, Object> shown(EntityType type, long id) {
        return Optional.of(portal.state().find(type, id).orElseThrow()).orElseThrow();
    }

    @Override
    public void close() {
        portal.close();
    }
}
