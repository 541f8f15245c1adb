package org.partnercabinet.bootstrap;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Currency;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.crm.CrmEvents;
import org.partnercabinet.application.distribution.AcceptAppeals;
import org.partnercabinet.application.distribution.NewAppeal;
import org.partnercabinet.bitrix24.Pace;
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
import org.partnercabinet.http.event.EventStreams;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.HttpServer;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.DatabaseFailure;
import org.partnercabinet.persistence.event.PostgresNotices;
import org.partnercabinet.persistence.job.JobWorkers;

/** The whole product, built by constructors from top to bottom. Closing it stops what was started, in reverse. */
public final class App implements AutoCloseable {
    /** How many deliveries call outside at once, in each process. */
    public static final int WORKERS = 240;

    private static final int PROTECTION_DAYS = 180;

    private final Stores stores;
    private final Core core;
    private final HttpServer server;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    /**
     * Opens the database, makes what must exist, and answers requests when it returns. When a step fails, the steps
     * before it are undone.
     */
    public App(Config config, Clock exact) {
        this(config, exact, Pace.REAL);
    }

    /** @param pace by which limits of other systems are kept; tests bring their own */
    public App(Config config, Clock exact, Pace pace) {
        var clock = new StorableClock(exact);
        try {
            var db = config.database();
            var database = started(Database.open(db.url(), db.user(), db.password(), db.pool()));
            stores = new Stores(
                    database,
                    new AesVault(config.secretKey()),
                    clock,
                    config.bitrix24().secrets().isPresent());
            var portals = started(new Portals(config.bitrix24(), stores, pace));
            var outside = outside(config, clock, portals);
            core = new Core(stores, outside, portals, config.timeZone());
            prepare(config, clock);
            var web = started(new Web(config, stores, core, outside, portals));
            var jobs = started(core.longWork.threads(database));
            var workers = started(new OutboxWorkers(core.deliverOutbox, WORKERS, clock));
            var visits = started(
                    new GroupCommit<Visit, Optional<String>>("clicks", core.followLink::handle, App::isBrokenOff));
            var appeals = started(new GroupCommit<NewAppeal, AcceptAppeals.Answer>(
                    "appeals", core.distribution.acceptAppeals::handle, App::isBrokenOff));
            var hints = started(new GroupCommit<CrmEvents.Hint, CrmEvents.Hint>(
                    "hints", core.receiveCrmEvent::handle, App::isBrokenOff));
            stores.nudging.onCommit(workers::nudge);
            stores.announcer.onCommit(web.streams()::nudge);
            server = started(CannotListen.at(
                    "PORT", config.port(), () -> web.start(database, new Web.Groups(visits, appeals, hints), workers)));
            started((AutoCloseable) web.streams()::close);
            if (!db.isEmbedded()) listen(db, web.streams());
            core.start(stores);
            workers.start();
            if (db.isEmbedded()) JobWorkers.releaseAll(database);
            jobs.start();
        } catch (RuntimeException | Error trouble) {
            close();
            throw trouble;
        }
    }

    private static boolean isBrokenOff(Throwable failed) {
        return failed instanceof DatabaseFailure database && database.leavesOutcomeUnknown();
    }

    private <T extends AutoCloseable> T started(T part) {
        started.push(part);
        return part;
    }

    /** Hears what other processes on the same database signal. */
    private void listen(Config.DatabaseConfig db, EventStreams streams) {
        var address = new PostgresNotices.Address(db.url(), db.user(), db.password());
        started(new PostgresNotices(address, heard -> streams.nudge(heard))).start();
    }

    private static Outside outside(Config config, Clock clock, Portals portals) {
        var phones = new TypedPhoneNumbers(config.country());
        var ids = new TimeOrderedIds(clock);
        return new Outside(clock, ids, new SecureRandom(), new Argon2Hasher(), phones, portals.crm);
    }

    private void prepare(Config config, Clock clock) {
        if (config.database().isEmbedded()) {
            stores.transactions.run(() -> stores.outboxQueue.releaseAll(clock.instant()));
        }
        core.signing.ensureAdmin.handle(config.admin().email(), config.admin().password());
        core.changeTimeZone.ensure(config.timeZone());
        var smallest = Money.zero(Currency.getInstance(config.currency()));
        core.changeRewardSettings.ensure(new RewardSettings(config.rewardPercent(), 0, PROTECTION_DAYS, smallest));
    }

    public int port() {
        return server.port();
    }

    /** For tests: everything that is answered, documented or not. */
    public List<Endpoint> endpoints() {
        return server.endpoints();
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
        started.forEach(App::quietly);
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
