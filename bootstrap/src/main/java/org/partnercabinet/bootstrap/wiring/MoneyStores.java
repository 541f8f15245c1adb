package org.partnercabinet.bootstrap.wiring;

import org.partnercabinet.application.Vault;
import org.partnercabinet.application.audit.AuditedLedger;
import org.partnercabinet.application.audit.AuditedPayouts;
import org.partnercabinet.application.audit.Journal;
import org.partnercabinet.application.ledger.Ledger;
import org.partnercabinet.application.ledger.LedgerChecks;
import org.partnercabinet.application.ledger.LedgerQueries;
import org.partnercabinet.application.payout.PayoutQueries;
import org.partnercabinet.application.payout.Payouts;
import org.partnercabinet.application.reward.PercentQueries;
import org.partnercabinet.application.reward.Percents;
import org.partnercabinet.application.reward.Releases;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.ledger.JdbiLedger;
import org.partnercabinet.persistence.ledger.JdbiLedgerChecks;
import org.partnercabinet.persistence.ledger.JdbiLedgerQueries;
import org.partnercabinet.persistence.payout.JdbiPayoutQueries;
import org.partnercabinet.persistence.payout.JdbiPayouts;
import org.partnercabinet.persistence.reward.JdbiPercentQueries;
import org.partnercabinet.persistence.reward.JdbiPercents;
import org.partnercabinet.persistence.reward.JdbiReleases;

/** Rewards, the ledger and payouts. */
public final class MoneyStores {
    public final Ledger ledger;
    public final LedgerQueries ledgerQueries;
    public final LedgerChecks ledgerChecks;
    public final Percents percents;
    public final PercentQueries percentQueries;
    public final Releases releases;
    public final Payouts payouts;
    public final PayoutQueries payoutQueries;

    MoneyStores(Database database, Vault vault, Journal journal) {
        percentQueries = new JdbiPercentQueries(database);
        ledger = new AuditedLedger(new JdbiLedger(database), journal);
        ledgerQueries = new JdbiLedgerQueries(database);
        ledgerChecks = new JdbiLedgerChecks(database);
        percents = new JdbiPercents(database);
        releases = new JdbiReleases(database);
        payouts = new AuditedPayouts(new JdbiPayouts(database, vault), journal);
        payoutQueries = new JdbiPayoutQueries(database, vault);
    }
}
