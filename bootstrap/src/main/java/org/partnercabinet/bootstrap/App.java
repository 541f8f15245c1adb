package org.partnercabinet.bootstrap;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.bootstrap.config.Config;
import org.partnercabinet.bootstrap.security.AesVault;
import org.partnercabinet.bootstrap.security.Argon2Hasher;
import org.partnercabinet.bootstrap.security.TimeOrderedIds;
import org.partnercabinet.bootstrap.security.TypedPhoneNumbers;
import org.partnercabinet.bootstrap.wiring.Core;
import org.partnercabinet.bootstrap.wiring.Outside;
import org.partnercabinet.bootstrap.wiring.Portals;
import org.partnercabinet.bootstrap.wiring.Stores;
import org.partnercabinet.bootstrap.wiring.Web;
import org.partnercabinet.bootstrap.work.GroupCommit;
import org.partnercabinet.bootstrap.work.OutboxWorkers;
import org.partnercabinet.domain.link.Visit;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.settings.RewardSettings;
import org.partnercabinet.http.web.HttpServer;
import org.partnercabinet.persistence.Database;

/** The whole product, built by constructors from top to bottom. Closing it stops what was started, in reverse. */
public final class App implements AutoCloseable {
    private static final int WORKERS = 4;
    private static final int PROTECTION_DAYS = 180;

    private final Database database;
    private final Stores stores;
    private final Core core;
    private final GroupCommit<Visit, Optional<String>> visits;
    private final OutboxWorkers workers;
    private final Web web;
    private final HttpServer server;

    /** Opens the database, makes what must exist, and answers requests when it returns. */
    public App(Config config, Clock exact) {
        var clock = new StorableClock(exact);
        var random = new SecureRandom();
        database = Database.open(
                config.database().url(),
                config.database().user(),
                config.database().password());
        stores = new Stores(database, new AesVault(config.secretKey()), clock);
        var portals = Portals.of(config.bitrix24());
        var phones = new TypedPhoneNumbers(config.country());
        var outside = new Outside(clock, new TimeOrderedIds(clock), random, new Argon2Hasher(), phones, portals.crm());
        core = new Core(stores, outside);
        prepare(config, clock);
        visits = new GroupCommit<>("clicks", core.followLink::handle);
        workers = new OutboxWorkers(core.deliverOutbox, WORKERS);
        stores.nudging.onCommit(workers::nudge);
        web = new Web(config, stores, core, outside);
        server = web.start(database, portals.events(), visits);
        core.start(stores);
        workers.start();
    }

    private void prepare(Config config, Clock clock) {
        if (config.database().isEmbedded()) {
            stores.transactions.run(() -> stores.outboxQueue.releaseAll(clock.instant()));
        }
        core.ensureAdmin.handle(config.admin().email(), config.admin().password());
        var smallest = Money.zero(Currency.getInstance(config.currency()));
        core.changeRewardSettings.ensure(new RewardSettings(config.rewardPercent(), 0, PROTECTION_DAYS, smallest));
    }

    public int port() {
        return server.port();
    }

    /** For demo data and tests. */
    public Core core() {
        return core;
    }

    /** For demo data and tests. */
    public Stores stores() {
        return stores;
    }

    @Override
    public void close() {
        List.<AutoCloseable>of(server, visits, workers, web, database).forEach(App::quietly);
    }

    private static void quietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception trouble) {
            org.slf4j.LoggerFactory.getLogger(App.class)
                    .warn("{} did not close", part.getClass().getSimpleName(), trouble);
        }
    }
}
