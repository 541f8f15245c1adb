package org.partnercabinet.application.memory;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.DistributionPorts;
import org.partnercabinet.application.LandingPorts;
import org.partnercabinet.application.MessagingPorts;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.ReportPorts;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.audit.AuditQueries;
import org.partnercabinet.application.audit.AuditTrail;
import org.partnercabinet.application.buyer.BuyerQueries;
import org.partnercabinet.application.buyer.Buyers;
import org.partnercabinet.application.buyer.SaleTerms;
import org.partnercabinet.application.client.Clients;
import org.partnercabinet.application.crm.Comparisons;
import org.partnercabinet.application.crm.Connections;
import org.partnercabinet.application.crm.CrmCreations;
import org.partnercabinet.application.crm.CrmCursors;
import org.partnercabinet.application.crm.CrmIdentities;
import org.partnercabinet.application.crm.CrmInbox;
import org.partnercabinet.application.crm.CrmQueries;
import org.partnercabinet.application.crm.CrmSetup;
import org.partnercabinet.application.crm.Explanations;
import org.partnercabinet.application.crm.MissingDeals;
import org.partnercabinet.application.crm.ProofQueries;
import org.partnercabinet.application.crm.Proofs;
import org.partnercabinet.application.crm.Sweeps;
import org.partnercabinet.application.idempotency.IdempotencyKeys;
import org.partnercabinet.application.identity.Accounts;
import org.partnercabinet.application.identity.ApiKeys;
import org.partnercabinet.application.identity.IdentityQueries;
import org.partnercabinet.application.identity.PasswordResets;
import org.partnercabinet.application.identity.Preferences;
import org.partnercabinet.application.identity.Sessions;
import org.partnercabinet.application.ledger.Ledger;
import org.partnercabinet.application.ledger.LedgerQueries;
import org.partnercabinet.application.link.ClickDays;
import org.partnercabinet.application.link.Clicks;
import org.partnercabinet.application.link.DefaultLinks;
import org.partnercabinet.application.link.LinkQueries;
import org.partnercabinet.application.link.Links;
import org.partnercabinet.application.messaging.NotificationQueries;
import org.partnercabinet.application.messaging.Notifications;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.OutboxQueries;
import org.partnercabinet.application.outbox.OutboxQueue;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.application.partner.Partners;
import org.partnercabinet.application.partner.PayoutMethods;
import org.partnercabinet.application.payout.PayoutQueries;
import org.partnercabinet.application.payout.Payouts;
import org.partnercabinet.application.referral.Deals;
import org.partnercabinet.application.referral.ReferralQueries;
import org.partnercabinet.application.referral.Referrals;
import org.partnercabinet.application.referral.RequestQueries;
import org.partnercabinet.application.referral.Requests;
import org.partnercabinet.application.report.AnalyticsQueries;
import org.partnercabinet.application.report.OverviewQueries;
import org.partnercabinet.application.reward.PercentQueries;
import org.partnercabinet.application.reward.Percents;
import org.partnercabinet.application.reward.Releases;
import org.partnercabinet.application.settings.Settings;
import org.partnercabinet.application.transfer.ImportQueries;
import org.partnercabinet.application.transfer.Imports;
import org.partnercabinet.application.transfer.TransferQueries;
import org.partnercabinet.application.transfer.TransferTokens;

/** All ports on one database in memory, empty at first. Safe for any number of threads. */
public final class MemoryPorts implements Ports {
    private final MemoryDatabase db = new MemoryDatabase();
    private final Clock clock;

    /** @param clock tells the outbox what "at once" means */
    public MemoryPorts(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Transactions transactions() {
        return new MemoryTransactions(db);
    }

    @Override
    public Accounts accounts() {
        return new MemoryAccounts(db);
    }

    @Override
    public Sessions sessions() {
        return new MemorySessions(db);
    }

    @Override
    public ApiKeys apiKeys() {
        return new MemoryApiKeys(db);
    }

    @Override
    public IdentityQueries identityQueries() {
        return new MemoryIdentityQueries(db);
    }

    @Override
    public PercentQueries percentQueries() {
        return new MemoryPercents(db);
    }

    @Override
    public OverviewQueries overviewQueries() {
        return new MemoryOverview(db, messaging().conversationQueries());
    }

    @Override
    public AuditTrail auditTrail() {
        return new MemoryAudit(db);
    }

    @Override
    public AuditQueries auditQueries() {
        return new MemoryAudit(db);
    }

    @Override
    public Preferences preferences() {
        return new MemoryPreferences(db);
    }

    @Override
    public PasswordResets passwordResets() {
        return new MemoryPasswordResets(db);
    }

    @Override
    public Partners partners() {
        return new MemoryPartners(db);
    }

    @Override
    public PayoutMethods payoutMethods() {
        return new MemoryPayoutMethods(db);
    }

    @Override
    public PartnerQueries partnerQueries() {
        return new MemoryPartnerQueries(db);
    }

    @Override
    public Links links() {
        return new MemoryLinks(db);
    }

    @Override
    public Clicks clicks() {
        return new MemoryClicks(db);
    }

    @Override
    public ClickDays clickDays() {
        return new MemoryAnalytics(db);
    }

    @Override
    public AnalyticsQueries analyticsQueries() {
        return new MemoryAnalytics(db);
    }

    @Override
    public DefaultLinks defaultLinks() {
        return new MemoryDefaultLinks(db);
    }

    @Override
    public LinkQueries linkQueries() {
        return new MemoryLinkQueries(db);
    }

    @Override
    public Clients clients() {
        return new MemoryClients(db);
    }

    @Override
    public Referrals referrals() {
        return new MemoryReferrals(db);
    }

    @Override
    public Deals deals() {
        return new MemoryDeals(db);
    }

    @Override
    public Requests requests() {
        return new MemoryRequests(db);
    }

    @Override
    public RequestQueries requestQueries() {
        return new MemoryRequestQueries(db);
    }

    @Override
    public ReferralQueries referralQueries() {
        return new MemoryReferralQueries(db);
    }

    @Override
    public Ledger ledger() {
        return new MemoryLedger(db);
    }

    @Override
    public LedgerQueries ledgerQueries() {
        return new MemoryLedgerQueries(db);
    }

    @Override
    public Releases releases() {
        return new MemoryReleases(db);
    }

    @Override
    public Percents percents() {
        return new MemoryPercents(db);
    }

    @Override
    public Payouts payouts() {
        return new MemoryPayouts(db);
    }

    @Override
    public PayoutQueries payoutQueries() {
        return new MemoryPayoutQueries(db);
    }

    @Override
    public Settings settings() {
        return new MemorySettings(db);
    }

    @Override
    public Outbox outbox() {
        return new MemoryOutbox(db, clock);
    }

    @Override
    public OutboxQueries outboxQueries() {
        return new MemoryOutbox(db, clock);
    }

    @Override
    public OutboxQueue outboxQueue() {
        return new MemoryOutbox(db, clock);
    }

    @Override
    public CrmCreations crmCreations() {
        return new MemoryCrmCreations(db);
    }

    @Override
    public CrmInbox crmInbox() {
        return new MemoryCrmInbox(db);
    }

    @Override
    public CrmCursors crmCursors() {
        return new MemoryCrmCursors(db);
    }

    @Override
    public CrmIdentities crmIdentities() {
        return new MemoryCrmIdentities(db);
    }

    @Override
    public Explanations explanations() {
        return new MemoryExplanations(db);
    }

    @Override
    public MissingDeals missingDeals() {
        return new MemoryMissingDeals(db);
    }

    @Override
    public Proofs proofs() {
        return new MemoryProofs(db);
    }

    @Override
    public Comparisons comparisons() {
        return new MemoryProofs(db);
    }

    @Override
    public ProofQueries proofQueries() {
        return new MemoryProofs(db);
    }

    @Override
    public CrmQueries crmQueries() {
        return new MemoryCrmQueries(db);
    }

    @Override
    public Connections connections() {
        return new MemoryConnections(db);
    }

    @Override
    public CrmSetup crmSetup() {
        return new MemoryCrmSetup(db);
    }

    @Override
    public Sweeps sweeps() {
        return new MemorySweeps(db);
    }

    @Override
    public ReportPorts reporting() {
        return new MemoryReporting(db);
    }

    @Override
    public MessagingPorts messaging() {
        return new MemoryMessaging(db, clock);
    }

    @Override
    public LandingPorts landing() {
        return new MemoryLanding(db);
    }

    @Override
    public Notifications notifications() {
        return new MemoryNotifications(db);
    }

    @Override
    public NotificationQueries notificationQueries() {
        return new MemoryNotifications(db);
    }

    @Override
    public IdempotencyKeys idempotencyKeys() {
        return new MemoryIdempotencyKeys(db);
    }

    /** For whoever calls others: a transaction must not wait for them. */
    public void expectNoTransaction() {
        try {
            db.expectTransaction();
        } catch (IllegalStateException none) {
            return;
        }
        throw new AssertionError("somebody is called inside a transaction");
    }

    @Override
    public Optional<DistributionPorts> distribution() {
        return Optional.of(new MemoryDistribution(db));
    }

    @Override
    public Imports imports() {
        return new MemoryImports(db);
    }

    @Override
    public ImportQueries importQueries() {
        return new MemoryImports(db);
    }

    @Override
    public TransferTokens transferTokens() {
        return new MemoryTransfer(db);
    }

    @Override
    public TransferQueries transferQueries() {
        return new MemoryTransfer(db);
    }

    @Override
    public Buyers buyers() {
        return new MemoryBuyers(db);
    }

    @Override
    public BuyerQueries buyerQueries() {
        return new MemoryBuyers(db);
    }

    @Override
    public SaleTerms saleTerms() {
        return new MemoryBuyers(db);
    }

    /** Every request people left, in their order. */
    public List<Requests.Request> allRequests() {
        return db.read(() -> db.requests.all().toList());
    }
}
