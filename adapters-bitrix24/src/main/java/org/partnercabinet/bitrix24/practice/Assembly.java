package org.partnercabinet.bitrix24.practice;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.partnercabinet.bitrix24.practice.crm.Crm;
import org.partnercabinet.bitrix24.practice.crm.Writes;
import org.partnercabinet.bitrix24.practice.events.EventQueue;
import org.partnercabinet.bitrix24.practice.events.OfflineEvents;
import org.partnercabinet.bitrix24.practice.events.PortalIdentity;
import org.partnercabinet.bitrix24.practice.events.Postman;
import org.partnercabinet.bitrix24.practice.faults.Faults;
import org.partnercabinet.bitrix24.practice.faults.WireFaults;
import org.partnercabinet.bitrix24.practice.methods.Dispatcher;
import org.partnercabinet.bitrix24.practice.methods.EventMethods;
import org.partnercabinet.bitrix24.practice.methods.OperatingTime;
import org.partnercabinet.bitrix24.practice.methods.People;
import org.partnercabinet.bitrix24.practice.methods.Portal;
import org.partnercabinet.bitrix24.practice.rest.Application;
import org.partnercabinet.bitrix24.practice.rest.Credentials;
import org.partnercabinet.bitrix24.practice.rest.Journal;
import org.partnercabinet.bitrix24.practice.rest.Limiter;
import org.partnercabinet.bitrix24.practice.rest.RestDoor;
import org.partnercabinet.bitrix24.practice.rest.RestGate;
import org.partnercabinet.bitrix24.practice.setup.PortalClock;
import org.partnercabinet.bitrix24.practice.setup.SwitchBoard;
import org.partnercabinet.bitrix24.practice.wire.HttpListener;

/** All parts of one portal, built from top to bottom. */
final class Assembly {
    private static final long EMPLOYEE = 17;
    private static final String MEMBER_ID = "00112233445566778899aabbccddeeff";

    private final PracticePortal.Settings settings;
    private final Portal portal;
    private final OperatingTime operating;
    private final Limiter limiter;
    private final Credentials credentials = new Credentials();
    private final Journal journal = new Journal();
    private final Faults faults;
    private final EventQueue events;
    private final OfflineEvents offline;
    private final Application application;
    private final Postman postman;
    private final Ui ui;
    private final HttpListener rest;
    private final HttpListener control;
    private final ScheduledExecutorService doorman = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "practice-portal-doorman");
        thread.setDaemon(true);
        return thread;
    });

    Assembly(PracticePortal.Settings settings) {
        this.settings = settings;
        PortalClock clock = settings.clock();
        var switches = new SwitchBoard();
        var crm = new Crm(clock, settings.zone(), settings.language());
        var writes = new Writes(crm, () -> switches.now().movesTouchDate());
        portal = new Portal(crm, writes, new People(settings.userId()), switches, clock);
        operating = new OperatingTime(clock);
        limiter = new Limiter(clock, switches);
        faults = new Faults(settings.seed());
        events = new EventQueue(clock, switches, settings.seed());
        offline = new OfflineEvents(clock);
        application = new Application(credentials, clock, settings.userId(), settings.seed());
        postman = new Postman(events, clock, switches, this::identity, () -> Optional.of(application.auth()));
        crm.onChange(events::onChange);
        crm.onChange(offline::onChange);
        credentials.addWebhook(settings.userId(), settings.code(), Set.of());
        ui = new Ui(portal, credentials, settings.userId(), EMPLOYEE);
        var equipment = new RestGate.Equipment(
                limiter, credentials, faults, new WireFaults(this::refuseFor), journal, postman::deliverUrgent);
        var gate = new RestGate(
                portal,
                new Dispatcher(portal, operating, new EventMethods(events.handlers(), offline, Application.TOKEN)),
                equipment);
        var door = new RestDoor(gate, application, this::identity);
        rest = new HttpListener("practice-portal-rest", settings.bindAddress(), settings.restPort(), door::handle);
        control = new HttpListener(
                "practice-portal-control", settings.bindAddress(), settings.controlPort(), new Control(this)::handle);
    }

    void open() {
        rest.open();
        control.open();
        if (!settings.clock().isManual()) {
            postman.start();
        }
    }

    void close() {
        rest.close();
        control.close();
        postman.close();
        doorman.shutdownNow();
    }

    void reset() {
        portal.crm().clear();
        portal.switches().reset();
        faults.clear();
        events.clear();
        offline.reset();
        postman.clear();
        journal.clear();
        limiter.clear();
        operating.clear();
        if (!credentials.hasWebhook(settings.userId())) {
            credentials.addWebhook(settings.userId(), settings.code(), Set.of());
        }
    }

    /** The address others reach the portal by. */
    String host() {
        return settings.bindAddress().equals("0.0.0.0") ? "127.0.0.1" : settings.bindAddress();
    }

    private PortalIdentity identity() {
        String own = host() + ":" + rest.port();
        String domain = settings.domain() == null ? own : settings.domain();
        String scheme = domain.equals(own) ? "http://" : "https://";
        return new PortalIdentity(domain, scheme + domain + "/rest/", MEMBER_ID);
    }

    private void refuseFor(long millis) {
        rest.shut();
        if (millis > 0) {
            doorman.schedule(rest::open, millis, TimeUnit.MILLISECONDS);
        }
    }

    Portal portal() {
        return portal;
    }

    OperatingTime operating() {
        return operating;
    }

    Credentials credentials() {
        return credentials;
    }

    Journal journal() {
        return journal;
    }

    Application application() {
        return application;
    }

    Faults faults() {
        return faults;
    }

    EventQueue events() {
        return events;
    }

    Postman postman() {
        return postman;
    }

    EventDesk eventDesk() {
        return new EventDesk(events, postman, settings.clock());
    }

    State state() {
        return new State(portal.crm());
    }

    Ui ui() {
        return ui;
    }

    HttpListener rest() {
        return rest;
    }

    HttpListener control() {
        return control;
    }
}
