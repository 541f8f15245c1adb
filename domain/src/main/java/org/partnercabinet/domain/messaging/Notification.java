package org.partnercabinet.domain.messaging;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.partner.PartnerId;

/**
 * Something a partner should know, told in the product.
 *
 * @param kind the key of its text: {@code payout.approved}, {@code payout.rejected}, {@code payout.cancelled},
 *     {@code payout.paid}, {@link #CLIENT_CAME}, {@link #REWARD_EARNED}, {@link #REWARD_FREED}, {@link #JOB} with its end
 * @param subject what it is about: {@code payout:<id>}, {@code job:<id>}, {@code referral:<id>}, with {@code /<deal>} for
 *     rewards; {@code release:<place in the ledger>/<currency>}
 * @param comment a person's words that belong to it, may be empty; of a client that came their name, of a reward its amount
 *     with its currency, of money that was released also from how many referrals: {@code 1000.00 RUB 3}; of long work its kind
 */
public record Notification(
        NotificationId id,
        PartnerId partner,
        String kind,
        String subject,
        String comment,
        Instant at,
        Optional<Instant> readAt) {
    public static final String CLIENT_CAME = "client.came";
    public static final String JOB = "job.";
    public static final String REWARD_EARNED = "reward.earned";
    public static final String REWARD_FREED = "reward.freed";
}
