package org.partnercabinet.bitrix24.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.partnercabinet.application.CrmCases;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.World;
import org.partnercabinet.application.crm.Crm;
import org.partnercabinet.application.crm.ProofQueries.ProofRow;
import org.partnercabinet.application.ledger.LedgerQueries.Balance;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.wire.Answer;
import org.partnercabinet.bitrix24.practice.wire.HttpListener;
import org.partnercabinet.domain.crm.Difference;
import org.partnercabinet.domain.crm.ProofId;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;

/** The product and the practice portal, calls and events over HTTP, one time for both. */
abstract class OverHttp {
    protected static final String TOKEN = "FAKE0application0token0000000000";
    protected static final String FIELD = "UF_CRM_1789000011";

    protected final PracticeCrm practice = practice();
    protected final TestClock clock =
            new TestClock(practice.portal.clock().now().truncatedTo(ChronoUnit.MILLIS));
    protected final World world = World.on(gateway(), clock);
    protected final Bitrix24Events events = new Bitrix24Events(List.of(TOKEN));
    protected final HttpListener receiver = new HttpListener("receiver", "127.0.0.1", 0, request -> {
                var hint = events.read(request.text());
                world.portal.receive.handle(hint.name(), hint.about());
                return Answer.of(200, "text/plain", "");
            })
            .open();
    protected final PartnerId anna = world.partner("anna");

    protected Crm gateway() {
        return practice.usual(PracticeCrm.tracking(Entity.LEAD, Optional.empty(), Optional.of(FIELD)));
    }

    protected PracticeCrm practice() {
        return new PracticeCrm();
    }

    @AfterEach
    void close() {
        receiver.close();
        practice.close();
    }

    protected void hears() {
        practice.portal.outgoingWebhook("http://127.0.0.1:" + receiver.port() + "/hook", TOKEN);
    }

    protected DealKey brings(String client) {
        ReferralId id = world.brings(anna, client);
        settles();
        return world.entry(id);
    }

    protected DealKey deal(String client) {
        DealKey deal = practice.convert(brings(client), 1).get(0);
        settles();
        return deal;
    }

    protected void wins(DealKey deal, String amount, String currency) {
        practice.amount(deal, Money.of(amount, currency));
        practice.move(deal, Semantics.WON, false);
        passes(Duration.ofSeconds(5));
    }

    protected void sweeps() {
        world.ports.transactions().run(() -> world.portal.reconcile.start());
        settles();
        passes(CrmCases.SWEEP_EVERY);
    }

    protected ProofRow proves() {
        ProofId id = world.portal.prove.handle(false);
        settles();
        ProofRow row = world.ports.proofQueries().one(id).orElseThrow();
        assertThat(row.proof().isFinished())
                .as(row.proof().problem().toString())
                .isTrue();
        return row;
    }

    protected List<Difference> differences(ProofRow proof) {
        return world.ports
                .proofQueries()
                .differences(proof.proof().id(), Optional.empty(), new PageRequest(1, 100))
                .items();
    }

    /** The portal's waits for its limits pass for us too. */
    protected void passes(Duration time) {
        practice.portal.advance(time);
        settles();
    }

    protected void settles() {
        practice.portal.deliverEvents();
        Duration behind =
                Duration.between(clock.instant(), practice.portal.clock().now());
        if (behind.toMillis() > 0) clock.passes(Duration.ofMillis(behind.toMillis()));
        world.deliverAll();
        practice.portal.deliverEvents();
        world.deliverAll();
    }

    /** What was made in the portal of a referral. */
    protected List<Long> made(EntityType type, ReferralId id) {
        return practice.portal
                .state()
                .withOrigin(type, "partner-cabinet", id.value().toString());
    }

    protected String balance(String currency) {
        return world.ports.ledgerQueries().balances(anna).stream()
                .map(Balance::available)
                .filter(money -> money.currency().getCurrencyCode().equals(currency))
                .map(money -> money.amount().toPlainString())
                .findFirst()
                .orElse("0.00");
    }
}
