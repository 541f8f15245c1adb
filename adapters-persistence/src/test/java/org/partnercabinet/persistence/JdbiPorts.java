package org.partnercabinet.persistence;

import java.time.Clock;
import java.util.Optional;
import org.partnercabinet.application.DistributionPorts;
import org.partnercabinet.application.LandingPorts;
import org.partnercabinet.application.MessagingPorts;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.ReportPorts;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.Vault;
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
import org.partnercabinet.persistence.audit.JdbiAuditQueries;
import org.partnercabinet.persistence.audit.JdbiAuditTrail;
import org.partnercabinet.persistence.buyer.JdbiBuyers;
import org.partnercabinet.persistence.buyer.JdbiSaleTerms;
import org.partnercabinet.persistence.client.JdbiClients;
import org.partnercabinet.persistence.crm.JdbiComparisons;
import org.partnercabinet.persistence.crm.JdbiConnections;
import org.partnercabinet.persistence.crm.JdbiCrmCreations;
import org.partnercabinet.persistence.crm.JdbiCrmCursors;
import org.partnercabinet.persistence.crm.JdbiCrmIdentities;
import org.partnercabinet.persistence.crm.JdbiCrmInbox;
import org.partnercabinet.persistence.crm.JdbiCrmQueries;
import org.partnercabinet.persistence.crm.JdbiCrmSetup;
import org.partnercabinet.persistence.crm.JdbiExplanations;
import org.partnercabinet.persistence.crm.JdbiMissingDeals;
import org.partnercabinet.persistence.crm.JdbiProofQueries;
import org.partnercabinet.persistence.crm.JdbiProofs;
import org.partnercabinet.persistence.crm.JdbiSweeps;
import org.partnercabinet.persistence.idempotency.JdbiIdempotencyKeys;
import org.partnercabinet.persistence.identity.JdbiAccounts;
import org.partnercabinet.persistence.identity.JdbiApiKeys;
import org.partnercabinet.persistence.identity.JdbiIdentityQueries;
import org.partnercabinet.persistence.identity.JdbiPasswordResets;
import org.partnercabinet.persistence.identity.JdbiPreferences;
import org.partnercabinet.persistence.identity.JdbiSessions;
import org.partnercabinet.persistence.ledger.JdbiLedger;
import org.partnercabinet.persistence.ledger.JdbiLedgerQueries;
import org.partnercabinet.persistence.link.JdbiClickDays;
import org.partnercabinet.persistence.link.JdbiClicks;
import org.partnercabinet.persistence.link.JdbiDefaultLinks;
import org.partnercabinet.persistence.link.JdbiLinkQueries;
import org.partnercabinet.persistence.link.JdbiLinks;
import org.partnercabinet.persistence.messaging.JdbiNotificationQueries;
import org.partnercabinet.persistence.messaging.JdbiNotifications;
import org.partnercabinet.persistence.outbox.JdbiOutbox;
import org.partnercabinet.persistence.outbox.JdbiOutboxQueries;
import org.partnercabinet.persistence.outbox.JdbiOutboxQueue;
import org.partnercabinet.persistence.partner.JdbiPartnerQueries;
import org.partnercabinet.persistence.partner.JdbiPartners;
import org.partnercabinet.persistence.partner.JdbiPayoutMethods;
import org.partnercabinet.persistence.payout.JdbiPayoutQueries;
import org.partnercabinet.persistence.payout.JdbiPayouts;
import org.partnercabinet.persistence.referral.JdbiDeals;
import org.partnercabinet.persistence.referral.JdbiReferralQueries;
import org.partnercabinet.persistence.referral.JdbiReferrals;
import org.partnercabinet.persistence.referral.JdbiRequestQueries;
import org.partnercabinet.persistence.referral.JdbiRequests;
import org.partnercabinet.persistence.report.JdbiAnalyticsQueries;
import org.partnercabinet.persistence.report.JdbiOverviewQueries;
import org.partnercabinet.persistence.reward.JdbiPercentQueries;
import org.partnercabinet.persistence.reward.JdbiPercents;
import org.partnercabinet.persistence.reward.JdbiReleases;
import org.partnercabinet.persistence.settings.JdbiSettings;
import org.partnercabinet.persistence.transfer.JdbiImportQueries;
import org.partnercabinet.persistence.transfer.JdbiImports;
import org.partnercabinet.persistence.transfer.JdbiTransferQueries;
import org.partnercabinet.persistence.transfer.JdbiTransferTokens;

/** All ports on one database, with a vault that only pretends: it turns every bit over. */
public final class JdbiPorts implements Ports {
    private final Database database;
    private final Clock clock;
    private final Vault vault = new TurnedOver();

    public JdbiPorts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Transactions transactions() {
        return database.transactions();
    }

    @Override
    public Accounts accounts() {
        return new JdbiAccounts(database);
    }

    @Override
    public Sessions sessions() {
        return new JdbiSessions(database);
    }

    @Override
    public ApiKeys apiKeys() {
        return new JdbiApiKeys(database);
    }

    @Override
    public IdentityQueries identityQueries() {
        return new JdbiIdentityQueries(database);
    }

    @Override
    public PercentQueries percentQueries() {
        return new JdbiPercentQueries(database);
    }

    @Override
    public OverviewQueries overviewQueries() {
        return new JdbiOverviewQueries(database);
    }

    @Override
    public AuditTrail auditTrail() {
        return new JdbiAuditTrail(database);
    }

    @Override
    public AuditQueries auditQueries() {
        return new JdbiAuditQueries(database);
    }

    @Override
    public Preferences preferences() {
        return new JdbiPreferences(database);
    }

    @Override
    public PasswordResets passwordResets() {
        return new JdbiPasswordResets(database);
    }

    @Override
    public Partners partners() {
        return new JdbiPartners(database);
    }

    @Override
    public PayoutMethods payoutMethods() {
        return new JdbiPayoutMethods(database, vault);
    }

    @Override
    public PartnerQueries partnerQueries() {
        return new JdbiPartnerQueries(database);
    }

    @Override
    public Links links() {
        return new JdbiLinks(database);
    }

    @Override
    public Clicks clicks() {
        return new JdbiClicks(database);
    }

    @Override
    public ClickDays clickDays() {
        return new JdbiClickDays(database);
    }

    @Override
    public AnalyticsQueries analyticsQueries() {
        return new JdbiAnalyticsQueries(database);
    }

    @Override
    public DefaultLinks defaultLinks() {
        return new JdbiDefaultLinks(database);
    }

    @Override
    public LinkQueries linkQueries() {
        return new JdbiLinkQueries(database);
    }

    @Override
    public Clients clients() {
        return new JdbiClients(database);
    }

    @Override
    public Referrals referrals() {
        return new JdbiReferrals(database);
    }

    @Override
    public Deals deals() {
        return new JdbiDeals(database);
    }

    @Override
    public Requests requests() {
        return new JdbiRequests(database);
    }

    @Override
    public RequestQueries requestQueries() {
        return new JdbiRequestQueries(database);
    }

    @Override
    public ReferralQueries referralQueries() {
        return new JdbiReferralQueries(database);
    }

    @Override
    public Ledger ledger() {
        return new JdbiLedger(database);
    }

    @Override
    public LedgerQueries ledgerQueries() {
        return new JdbiLedgerQueries(database);
    }

    @Override
    public Releases releases() {
        return new JdbiReleases(database);
    }

    @Override
    public Percents percents() {
        return new JdbiPercents(database);
    }

    @Override
    public Payouts payouts() {
        return new JdbiPayouts(database, vault);
    }

    @Override
    public PayoutQueries payoutQueries() {
        return new JdbiPayoutQueries(database, vault);
    }

    @Override
    public Settings settings() {
        return new JdbiSettings(database);
    }

    @Override
    public Outbox outbox() {
        return new JdbiOutbox(database, clock);
    }

    @Override
    public OutboxQueries outboxQueries() {
        return new JdbiOutboxQueries(database);
    }

    @Override
    public OutboxQueue outboxQueue() {
        return new JdbiOutboxQueue(database);
    }

    @Override
    public CrmCreations crmCreations() {
        return new JdbiCrmCreations(database);
    }

    @Override
    public CrmInbox crmInbox() {
        return new JdbiCrmInbox(database);
    }

    @Override
    public CrmCursors crmCursors() {
        return new JdbiCrmCursors(database);
    }

    @Override
    public CrmIdentities crmIdentities() {
        return new JdbiCrmIdentities(database);
    }

    @Override
    public Explanations explanations() {
        return new JdbiExplanations(database);
    }

    @Override
    public MissingDeals missingDeals() {
        return new JdbiMissingDeals(database);
    }

    @Override
    public Proofs proofs() {
        return new JdbiProofs(database);
    }

    @Override
    public Comparisons comparisons() {
        return new JdbiComparisons(database);
    }

    @Override
    public ProofQueries proofQueries() {
        return new JdbiProofQueries(database);
    }

    @Override
    public CrmQueries crmQueries() {
        return new JdbiCrmQueries(database);
    }

    @Override
    public Connections connections() {
        return new JdbiConnections(database, vault);
    }

    @Override
    public CrmSetup crmSetup() {
        return new JdbiCrmSetup(database);
    }

    @Override
    public Sweeps sweeps() {
        return new JdbiSweeps(database);
    }

    @Override
    public LandingPorts landing() {
        return new JdbiLandingPorts(database);
    }

    @Override
    public ReportPorts reporting() {
        return new JdbiReportPorts(database);
    }

    @Override
    public MessagingPorts messaging() {
        return new JdbiMessagingPorts(database, clock);
    }

    @Override
    public Notifications notifications() {
        return new JdbiNotifications(database);
    }

    @Override
    public NotificationQueries notificationQueries() {
        return new JdbiNotificationQueries(database);
    }

    @Override
    public IdempotencyKeys idempotencyKeys() {
        return new JdbiIdempotencyKeys(database, vault);
    }

    @Override
    public Optional<DistributionPorts> distribution() {
        return Optional.of(new JdbiDistributionPorts(database));
    }

    @Override
    public Imports imports() {
        return new JdbiImports(database);
    }

    @Override
    public ImportQueries importQueries() {
        return new JdbiImportQueries(database);
    }

    @Override
    public TransferTokens transferTokens() {
        return new JdbiTransferTokens(database);
    }

    @Override
    public TransferQueries transferQueries() {
        return new JdbiTransferQueries(database);
    }

    @Override
    public Buyers buyers() {
        return new JdbiBuyers(database);
    }

    @Override
    public BuyerQueries buyerQueries() {
        return new JdbiBuyers(database);
    }

    @Override
    public SaleTerms saleTerms() {
        return new JdbiSaleTerms(database);
    }

    private static final class TurnedOver implements Vault {
        @Override
        public byte[] seal(byte[] plain) {
            byte[] turned = plain.clone();
            for (int i = 0; i < turned.length; i++) turned[i] = (byte) ~turned[i];
            return turned;
        }

        @Override
        public byte[] open(byte[] sealed) {
            return seal(sealed);
        }
    }
}
