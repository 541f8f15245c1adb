package org.partnercabinet.bootstrap.wiring;

import java.util.List;
import org.partnercabinet.application.crm.Assignees;
import org.partnercabinet.application.crm.CatchUp;
import org.partnercabinet.application.crm.Crm;
import org.partnercabinet.application.crm.CrmCompanies;
import org.partnercabinet.application.crm.CrmDictionaries;
import org.partnercabinet.application.crm.CrmEvents;
import org.partnercabinet.application.crm.CrmPeople;
import org.partnercabinet.application.crm.CrmProbe;
import org.partnercabinet.application.crm.CrmSales;
import org.partnercabinet.application.crm.CrmVitals;
import org.partnercabinet.application.crm.CurrentSettings;
import org.partnercabinet.application.crm.PortalDoor;
import org.partnercabinet.application.crm.PortalInForce;
import org.partnercabinet.application.crm.PortalInForce.Source;
import org.partnercabinet.application.crm.PortalSecrets;
import org.partnercabinet.bitrix24.Bitrix24Client;
import org.partnercabinet.bitrix24.Connection;
import org.partnercabinet.bitrix24.Deadlines;
import org.partnercabinet.bitrix24.Limit;
import org.partnercabinet.bitrix24.Pace;
import org.partnercabinet.bitrix24.Rank;
import org.partnercabinet.bitrix24.Reach;
import org.partnercabinet.bitrix24.WebhookUrl;
import org.partnercabinet.bitrix24.crm.Bitrix24Crm;
import org.partnercabinet.bitrix24.crm.Bitrix24Dictionaries;
import org.partnercabinet.bitrix24.crm.Bitrix24Door;
import org.partnercabinet.bitrix24.crm.Bitrix24Events;
import org.partnercabinet.bitrix24.crm.CurrentAssignees;
import org.partnercabinet.bitrix24.crm.CurrentCompanies;
import org.partnercabinet.bitrix24.crm.CurrentCrm;
import org.partnercabinet.bitrix24.crm.CurrentDictionaries;
import org.partnercabinet.bitrix24.crm.CurrentPeople;
import org.partnercabinet.bitrix24.crm.CurrentPortal;
import org.partnercabinet.bitrix24.crm.CurrentSales;
import org.partnercabinet.bitrix24.crm.OpenPortal;
import org.partnercabinet.bootstrap.config.Config.Bitrix24Config;
import org.partnercabinet.domain.crm.CrmSettings;

/** The connection to Bitrix24, whichever is in force, if there is one. */
public final class Portals implements AutoCloseable {
    private static final CrmEvents NO_EVENTS = new Bitrix24Events(List.of());

    public final PortalInForce inForce;
    public final CurrentSettings settings;
    public final PortalDoor door;
    public final Crm crm;

    /** The same, with calls that let all others go first. */
    public final Crm appeals;

    public final Assignees assignees;

    /** As {@link #appeals}. */
    public final Assignees appealAssignees;

    public final CrmPeople people;
    public final CrmCompanies companies;
    public final CrmSales sales;
    public final CrmProbe probe;
    public final CrmDictionaries dictionaries;
    public final CrmEvents events;
    public final CrmVitals vitals;

    private final Bitrix24Config config;
    private final Pace pace;
    private final CatchUp catchUp;
    private final CurrentPortal current;

    /** @param pace by which limits are kept */
    public Portals(Bitrix24Config config, Stores s, Pace pace) {
        this.config = config;
        this.pace = pace;
        catchUp = new CatchUp(s.transactions, s.outboxQueue);
        inForce = new PortalInForce(s.connections, config.secrets());
        settings = new CurrentSettings(s.crmSetup, CrmSettings.usual(config.entity()));
        door = new Bitrix24Door(reach(Source.STORED));
        current = new CurrentPortal(inForce, this::open);
        crm = new CurrentCrm(current);
        appeals = new CurrentCrm(current, OpenPortal::appeals);
        assignees = new CurrentAssignees(current);
        appealAssignees = new CurrentAssignees(current, Rank.APPEAL);
        people = new CurrentPeople(current);
        companies = new CurrentCompanies(current, settings);
        var buyers = new CurrentSales(current);
        sales = buyers;
        probe = buyers;
        dictionaries = new CurrentDictionaries(current);
        events = body -> current.find(OpenPortal::events).orElse(NO_EVENTS).read(body);
        vitals = () -> current.find(it -> it.client().vitals()).orElse(CrmVitals.Vitals.NONE);
    }

    private OpenPortal open(PortalSecrets secrets, Source source) {
        var webhook = WebhookUrl.parse(secrets.webhook());
        var limit = Limit.of(config.requestsPerSecond()).sharedBy(config.processes());
        var connection = new Connection(webhook, config.renamedTo(), Deadlines.USUAL, limit, reach(source));
        var client = new Bitrix24Client(connection, pace, catchUp::handle);
        return new OpenPortal(
                client,
                new Bitrix24Crm(client, settings, pace),
                new Bitrix24Crm(client, settings, pace, Rank.APPEAL),
                new Bitrix24Dictionaries(client, pace),
                new Bitrix24Events(secrets.applicationToken().stream().toList()));
    }

    /** What stands in the environment is the machine's own administrator's word. */
    private Reach reach(Source source) {
        return source == Source.ENVIRONMENT || config.privateAddresses() ? Reach.ANYWHERE : Reach.PUBLIC;
    }

    @Override
    public void close() {
        current.close();
    }
}
