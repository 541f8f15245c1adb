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
    Page<ReferralRow> list(Scope scope, Optional<String> crmState, Optional<UUID> link, PageRequest page);

    Optional<ReferralRow> one(Scope scope, ReferralId id);

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
