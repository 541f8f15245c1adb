package org.partnercabinet.domain.crm;

import java.util.Optional;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;

/**
 * One lead or deal of which Bitrix24 and we said different things.
 *
 * @param theirs empty when it is not there
 * @param ours empty when we did not know it
 */
public record Difference(DealKey key, Optional<Saying> theirs, Optional<Saying> ours, Why why, Cure cure) {
    /** What one side says. */
    public record Saying(Deal.Stage stage, Optional<Money> amount) {
        public static Saying of(DealSnapshot snapshot) {
            return new Saying(snapshot.stage(), snapshot.amount());
        }

        public static Saying of(Deal deal) {
            return new Saying(deal.stage(), deal.amount());
        }

        /** Names of stages are only for people. */
        public boolean agreesWith(Saying other) {
            return stage.id().equals(other.stage.id())
                    && stage.semantics() == other.stage.semantics()
                    && amount.equals(other.amount);
        }
    }

    public enum Why {
        /** It changed there, and no event or sweep had told us. */
        CHANGE_MISSED,
        /** It changed there without a new date of change. */
        CHANGED_WITHOUT_DATE,
        /** It changed on our side while the two were compared. */
        CHANGED_MEANWHILE,
        /** It is a partner's, and we had never heard of it. */
        NEVER_HEARD,
        /** Its amount or its stage is hidden from us: ours stays as it was. */
        UNREADABLE,
        /** We stumbled over it ourselves. */
        INTERNAL_ERROR,
        /** It points to a partner, and is being made a referral. */
        NEW_BY_SYNC,
        /** It is not there any more. */
        GONE,
        /** So much is missing at once that nothing counts as deleted. */
        TOO_MANY_GONE,
        /** The portal hides leads that were converted; this one lives on in its deals. */
        HIDDEN_LEAD,
        /** It carries the origin of a referral that has another entry, and would earn twice. */
        DOUBLE_ORIGIN,
        /** It points to a partner, and its client is protected for another one. */
        CLIENT_PROTECTED,
        /** It points to a partner, and its client is the partner. */
        PARTNER_IS_CLIENT,
        /** It points to a partner who is not approved. */
        PARTNER_NOT_APPROVED,
        /** It points to a partner, and has no contact with a phone or an e-mail that we can read. */
        NO_CLIENT
    }

    public enum Cure {
        /** We say what they say now. */
        CURED,
        /** A second look or a reading of its contact is under way. */
        PENDING,
        /** It stays as it is, for the reason named. */
        EXPLAINED,
        /** A person has to look at it. */
        OPEN
    }

    public Difference as(Why reason, Cure outcome) {
        return new Difference(key, theirs, ours, reason, outcome);
    }
}
