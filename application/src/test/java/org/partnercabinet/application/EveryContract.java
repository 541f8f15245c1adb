package org.partnercabinet.application;

import java.time.Clock;
import org.junit.jupiter.api.Nested;
import org.partnercabinet.application.audit.AuditContract;
import org.partnercabinet.application.buyer.BuyersContract;
import org.partnercabinet.application.client.ClientsContract;
import org.partnercabinet.application.crm.ConnectionsContract;
import org.partnercabinet.application.crm.CrmCreationsContract;
import org.partnercabinet.application.crm.CrmIdentitiesContract;
import org.partnercabinet.application.crm.CrmInboxContract;
import org.partnercabinet.application.crm.CrmQueriesContract;
import org.partnercabinet.application.crm.CrmSetupContract;
import org.partnercabinet.application.crm.MissingDealsContract;
import org.partnercabinet.application.crm.ProofsContract;
import org.partnercabinet.application.crm.SweepsContract;
import org.partnercabinet.application.event.EventsContract;
import org.partnercabinet.application.event.PresenceContract;
import org.partnercabinet.application.idempotency.IdempotencyKeysContract;
import org.partnercabinet.application.identity.AccountsContract;
import org.partnercabinet.application.identity.ApiKeysContract;
import org.partnercabinet.application.identity.IdentityQueriesContract;
import org.partnercabinet.application.identity.PasswordResetsContract;
import org.partnercabinet.application.identity.PreferencesContract;
import org.partnercabinet.application.identity.SessionsContract;
import org.partnercabinet.application.job.JobsContract;
import org.partnercabinet.application.landing.ImagesContract;
import org.partnercabinet.application.landing.LandingsContract;
import org.partnercabinet.application.ledger.LedgerContract;
import org.partnercabinet.application.ledger.LedgerQueriesContract;
import org.partnercabinet.application.link.ClicksContract;
import org.partnercabinet.application.link.DefaultLinksContract;
import org.partnercabinet.application.link.LinkQueriesContract;
import org.partnercabinet.application.link.LinksContract;
import org.partnercabinet.application.messaging.BroadcastsContract;
import org.partnercabinet.application.messaging.ConversationsContract;
import org.partnercabinet.application.messaging.FilesContract;
import org.partnercabinet.application.messaging.NoticesContract;
import org.partnercabinet.application.messaging.NotificationsContract;
import org.partnercabinet.application.messaging.ReadyAnswersContract;
import org.partnercabinet.application.outbox.OutboxContract;
import org.partnercabinet.application.partner.PartnerQueriesContract;
import org.partnercabinet.application.partner.PartnersContract;
import org.partnercabinet.application.partner.PayoutMethodsContract;
import org.partnercabinet.application.payout.PayoutQueriesContract;
import org.partnercabinet.application.payout.PayoutsContract;
import org.partnercabinet.application.referral.DealsContract;
import org.partnercabinet.application.referral.ReferralQueriesContract;
import org.partnercabinet.application.referral.ReferralsContract;
import org.partnercabinet.application.referral.RequestsContract;
import org.partnercabinet.application.report.AnalyticsContract;
import org.partnercabinet.application.report.OverviewContract;
import org.partnercabinet.application.report.ReportsContract;
import org.partnercabinet.application.reward.PercentsContract;
import org.partnercabinet.application.reward.ReleasesContract;
import org.partnercabinet.application.settings.SettingsContract;
import org.partnercabinet.application.transfer.ImportsContract;
import org.partnercabinet.application.transfer.TransferContract;

/** Every contract of a port, for whoever keeps them all: a subclass says how its ports are made. */
public abstract class EveryContract {
    protected abstract Ports ports(Clock clock);

    @Nested
    class LongestTexts extends LongestTextsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Jobs extends JobsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Reports extends ReportsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Requests extends RequestsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Transactions extends TransactionsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Clients extends ClientsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class CrmCreations extends CrmCreationsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class CrmIdentities extends CrmIdentitiesContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class MissingDeals extends MissingDealsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Proofs extends ProofsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class CrmInbox extends CrmInboxContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class CrmQueries extends CrmQueriesContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class IdempotencyKeys extends IdempotencyKeysContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Accounts extends AccountsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class ApiKeys extends ApiKeysContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class IdentityQueries extends IdentityQueriesContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Sessions extends SessionsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Preferences extends PreferencesContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class PasswordResets extends PasswordResetsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Audit extends AuditContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Overview extends OverviewContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Ledger extends LedgerContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class LedgerQueries extends LedgerQueriesContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Clicks extends ClicksContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class DefaultLinks extends DefaultLinksContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class LinkQueries extends LinkQueriesContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Links extends LinksContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Notices extends NoticesContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Notifications extends NotificationsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Outbox extends OutboxContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class PartnerQueries extends PartnerQueriesContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Partners extends PartnersContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class PayoutMethods extends PayoutMethodsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class PayoutQueries extends PayoutQueriesContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Payouts extends PayoutsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Deals extends DealsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class ReferralQueries extends ReferralQueriesContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Referrals extends ReferralsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Releases extends ReleasesContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Presence extends PresenceContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class ReadyAnswers extends ReadyAnswersContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Percents extends PercentsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Settings extends SettingsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Connections extends ConnectionsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Imports extends ImportsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class CrmSetup extends CrmSetupContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Transfer extends TransferContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Sweeps extends SweepsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Buyers extends BuyersContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Conversations extends ConversationsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Files extends FilesContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Broadcasts extends BroadcastsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Events extends EventsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Analytics extends AnalyticsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Landings extends LandingsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }

    @Nested
    class Images extends ImagesContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryContract.this.ports(clock);
        }
    }
}
