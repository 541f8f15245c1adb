package org.partnercabinet.application.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.domain.ledger.LedgerAccount;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.ReferralId;

/** Referrals with their deals and their money. A page costs the same number of statements as one. */
public interface ReferralQueries {
    /** Newest first. @param crmState {@code queued}, {@code sent}, {@code failed} */
    default Page<ReferralRow> list(Scope scope, Optional<String> crmState, Optional<UUID> link, PageRequest page) {
        return list(scope, new Filter(Optional.empty(), crmState, link), page);
    }

    /** Newest first, of those that the filter lets through. */
    Page<ReferralRow> list(Scope scope, Filter filter, PageRequest page);

    Optional<ReferralRow> one(Scope scope, ReferralId id);

    /**
     * @param q what to search clients for: beginnings of their words, see {@link
     *     org.partnercabinet.domain.client.ClientWords}; every word must be found
     * @param crmState {@code queued}, {@code sent}, {@code failed}
     */
    record Filter(Optional<String> q, Optional<String> crmState, Optional<UUID> link) {
        /** Those whose client is found by these words. */
        public static Filter of(String q) {
            return new Filter(Optional.of(q), Optional.empty(), Optional.empty());
        }
    }

    /**
     * @param origin as {@link org.partnercabinet.domain.referral.Origin#word}
     * @param percentNow the percent a win would earn now
     * @param deals the lead and what became of it
     * @param money what the ledger has of this referral, per account and currency, zero left out
     */
    record ReferralRow(
            UUID id,
            UUID partnerId,
            ClientRow client,
            Optional<LinkRef> link,
            String origin,
            String comment,
            Instant createdAt,
            CrmRow crm,
            Percent percentNow,
            List<Deal> deals,
            List<Balance> money) {}

    record ClientRow(UUID id, String name, Optional<String> phone, Optional<String> email, String company) {}

    record LinkRef(UUID id, String code, String title) {}

    /** @param state {@code queued}, {@code sent}, {@code failed}; the entry is there once it is sent */
    record CrmRow(String state, Optional<String> reason, Optional<String> entity, Optional<Long> id) {}

    record Balance(LedgerAccount.Kind account, Money amount) {}
}
