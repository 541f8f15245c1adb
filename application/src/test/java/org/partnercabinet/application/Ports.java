package org.partnercabinet.application;

import java.util.Optional;
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

/**
 * All stores and queries of one adapter set, on one database. What contracts test and what {@link World} stands on. It
 * may be shared: nobody may expect it to be empty.
 */
public interface Ports {
    Transactions transactions();

    Accounts accounts();

    Sessions sessions();

    ApiKeys apiKeys();

    IdentityQueries identityQueries();

    Preferences preferences();

    PasswordResets passwordResets();

    AuditTrail auditTrail();

    PercentQueries percentQueries();

    OverviewQueries overviewQueries();

    AuditQueries auditQueries();

    Partners partners();

    PayoutMethods payoutMethods();

    PartnerQueries partnerQueries();

    Links links();

    Clicks clicks();

    ClickDays clickDays();

    AnalyticsQueries analyticsQueries();

    DefaultLinks defaultLinks();

    LinkQueries linkQueries();

    Clients clients();

    Referrals referrals();

    Deals deals();

    Requests requests();

    RequestQueries requestQueries();

    ReferralQueries referralQueries();

    Ledger ledger();

    LedgerQueries ledgerQueries();

    Percents percents();

    Releases releases();

    Payouts payouts();

    PayoutQueries payoutQueries();

    Settings settings();

    Outbox outbox();

    OutboxQueue outboxQueue();

    OutboxQueries outboxQueries();

    CrmCreations crmCreations();

    CrmInbox crmInbox();

    CrmCursors crmCursors();

    CrmQueries crmQueries();

    Connections connections();

    CrmSetup crmSetup();

    Sweeps sweeps();

    CrmIdentities crmIdentities();

    Explanations explanations();

    MissingDeals missingDeals();

    Proofs proofs();

    Comparisons comparisons();

    ProofQueries proofQueries();

    Notifications notifications();

    NotificationQueries notificationQueries();

    MessagingPorts messaging();

    LandingPorts landing();

    ReportPorts reporting();

    IdempotencyKeys idempotencyKeys();

    Buyers buyers();

    BuyerQueries buyerQueries();

    SaleTerms saleTerms();

    Imports imports();

    ImportQueries importQueries();

    TransferTokens transferTokens();

    TransferQueries transferQueries();

    /** Empty where lead distribution is not stored yet. */
    default Optional<DistributionPorts> distribution() {
        return Optional.empty();
    }
}
