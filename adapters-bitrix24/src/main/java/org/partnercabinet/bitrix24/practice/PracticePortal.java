package org.partnercabinet.bitrix24.practice;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.crm.Kind;
import org.partnercabinet.bitrix24.practice.events.EventFault;
import org.partnercabinet.bitrix24.practice.events.OutgoingWebhook;
import org.partnercabinet.bitrix24.practice.faults.FaultRule;
import org.partnercabinet.bitrix24.practice.faults.Faults;
import org.partnercabinet.bitrix24.practice.methods.People;
import org.partnercabinet.bitrix24.practice.rest.Application;
import org.partnercabinet.bitrix24.practice.rest.Journal;
import org.partnercabinet.bitrix24.practice.setup.Language;
import org.partnercabinet.bitrix24.practice.setup.PortalClock;
import org.partnercabinet.bitrix24.practice.setup.Switches;

/**
 * A Bitrix24 to practise on: one portal with leads, deals, contacts, two funnels, limits, events and faults, served over
 * HTTP on a REST port, and with a page and test controls on a second port. Everything is in memory; several portals live
 * side by side.
 *
 * <p>With a manual clock nothing happens by itself: {@link #advance} and {@link #deliverEvents} move time and events.
 */
public final class PracticePortal implements AutoCloseable {
    private final Settings settings;
    private final Assembly parts;

    /**
     * What a portal is started with.
     *
     * @param restPort 0 takes any free port; so does {@code controlPort}
     * @param bindAddress where both listen; anything but loopback opens the portal to others
     * @param userId the employee who owns the incoming webhook, and {@code code} its secret
     * @param seed of everything that happens by chance
     * @param domain how the portal calls itself in events; its REST address when missing
     */
    public record Settings(
            int restPort,
            int controlPort,
            String bindAddress,
            PortalClock clock,
            long userId,
            String code,
            long seed,
            Language language,
            ZoneId zone,
            @Nullable String domain) {

        /** Free ports and a clock that stands at 2026-09-13 15:00 in Moscow. */
        public static Settings forTests() {
            var clock = PortalClock.manual(Instant.parse("2026-09-13T12:00:00Z"));
            return new Settings(
                    0, 0, "127.0.0.1", clock, 9, "practice0code0000", 1, Language.RU, ZoneId.of("Europe/Moscow"), null);
        }

        /** These ports and a ticking clock. */
        public static Settings forDemo(int restPort, int controlPort) {
            return forTests().withClock(PortalClock.ticking()).withPorts(restPort, controlPort);
        }

        public Settings withPorts(int rest, int control) {
            return new Settings(rest, control, bindAddress, clock, userId, code, seed, language, zone, domain);
        }

        public Settings withBindAddress(String address) {
            return new Settings(restPort, controlPort, address, clock, userId, code, seed, language, zone, domain);
        }

        public Settings withClock(PortalClock newClock) {
            return new Settings(
                    restPort, controlPort, bindAddress, newClock, userId, code, seed, language, zone, domain);
        }

        public Settings withWebhook(long newUserId, String newCode) {
            return new Settings(
                    restPort, controlPort, bindAddress, clock, newUserId, newCode, seed, language, zone, domain);
        }

        public Settings withSeed(long newSeed) {
            return new Settings(
                    restPort, controlPort, bindAddress, clock, userId, code, newSeed, language, zone, domain);
        }

        public Settings withLanguage(Language newLanguage) {
            return new Settings(
                    restPort, controlPort, bindAddress, clock, userId, code, seed, newLanguage, zone, domain);
        }

        public Settings withDomain(String newDomain) {
            return new Settings(
                    restPort, controlPort, bindAddress, clock, userId, code, seed, language, zone, newDomain);
        }
    }

    private PracticePortal(Settings settings) {
        this.settings = settings;
        this.parts = new Assembly(settings);
    }

    /** Opens both ports. */
    public static PracticePortal start(Settings settings) {
        var portal = new PracticePortal(settings);
        try {
            portal.parts.open();
        } catch (RuntimeException taken) {
            portal.close();
            throw taken;
        }
        return portal;
    }

    /** The base address of the incoming webhook, with its secret and a slash at the end. */
    public String webhookUrl() {
        return restUrl() + "rest/" + settings.userId() + "/" + settings.code() + "/";
    }

    /** The REST port without any secret. */
    public String restUrl() {
        return "http://" + parts.host() + ":" + parts.rest().port() + "/";
    }

    /** The page for people, and where {@code __fake/…} begins. */
    public String controlUrl() {
        return "http://" + parts.host() + ":" + parts.control().port() + "/";
    }

    public State state() {
        return parts.state();
    }

    public Journal journal() {
        return parts.journal();
    }

    /** What people do in the portal's interface. */
    public Ui ui() {
        return parts.ui();
    }

    public Faults faults() {
        return parts.faults();
    }

    /** Puts a fault in force. */
    public void fault(FaultRule rule) {
        parts.faults().add(rule);
    }

    public void eventFault(EventFault fault) {
        parts.events().addFault(fault);
    }

    /** Events and their deliveries. */
    public EventDesk events() {
        return parts.eventDesk();
    }

    /** Registers a handler of events; none named is all of them. */
    public OutgoingWebhook outgoingWebhook(String url, String token, String... events) {
        return parts.events().handlers().register(url, Set.of(events), token);
    }

    public PortalClock clock() {
        return settings.clock();
    }

    /** Moves time and sends the events that became due, before it returns. */
    public void advance(Duration by) {
        settings.clock().advance(by);
        parts.postman().deliverDue();
    }

    /** Moves time as far as needed until no event waits any more. */
    public void deliverEvents() {
        parts.eventDesk().deliverAll();
    }

    public Switches switches() {
        return parts.portal().switches().now();
    }

    /** Changes switches by name, as {@code /__fake/portal} does.
     *
     * @throws IllegalArgumentException for an unknown switch or value */
    public Switches set(Map<String, ?> changes) {
        return parts.portal().switches().set(changes);
    }

    public Switches set(String name, Object value) {
        return set(Map.of(name, value));
    }

    /** What a call costs in operating seconds; {@code method} is a whole name or its last word. */
    public void cost(String method, BigDecimal seconds) {
        parts.operating().cost(method, seconds);
    }

    /** Adds a field of the portal's own. */
    public void addUserField(EntityType type, String name, Kind kind) {
        parts.portal().crm().fields().addUser(type, name, kind);
    }

    public People people() {
        return parts.portal().people();
    }

    /** Opens a further incoming webhook; no scopes is all scopes. */
    public void addWebhook(long userId, String code, Set<String> scopes) {
        parts.credentials().addWebhook(userId, code, scopes);
    }

    /** The application that is installed here, with its tokens. */
    public Application application() {
        return parts.application();
    }

    /** REST connections are refused from now on. */
    public void stopListening() {
        parts.rest().shut();
    }

    /** Opens the REST port again, at the same number. */
    public void listenAgain() {
        parts.rest().open();
    }

    /** Forgets all data, faults, handlers, limits and switches; ids go on. */
    public void reset() {
        parts.reset();
    }

    @Override
    public void close() {
        parts.close();
    }
}
