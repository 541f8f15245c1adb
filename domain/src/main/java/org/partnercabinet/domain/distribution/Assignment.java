package org.partnercabinet.domain.distribution;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.Texts;
import org.partnercabinet.domain.identity.AccountId;

/**
 * That an operator has an appeal.
 *
 * @param by who decided, if a person did
 * @param reason that person's words, may be empty
 * @param openedAt when the operator first looked at it
 */
public record Assignment(
        OperatorId operator, Instant at, How how, Optional<AccountId> by, String reason, Optional<Instant> openedAt) {

    public Assignment {
        reason = Texts.optional("reason", reason, 1000);
    }

    /** By the rules, not by a person. */
    public static Assignment by(How how, OperatorId operator, Instant at) {
        return new Assignment(operator, at, how, Optional.empty(), "", Optional.empty());
    }

    Assignment opened(Instant now) {
        return openedAt.isPresent() ? this : new Assignment(operator, at, how, by, reason, Optional.of(now));
    }

    /** How an operator parted with an appeal. */
    public enum End {
        CLOSED,
        /** Given to somebody else. */
        REASSIGNED,
        /** Given back by the operator. */
        RETURNED,
        /** Not opened in time. */
        TIMEOUT,
        /** The operator was deactivated. */
        REQUEUED
    }

    /**
     * The end of one.
     *
     * @param by who decided, if a person did
     * @param reason that person's words, may be empty
     */
    public record Ended(
            AppealId appeal, OperatorId operator, Instant at, End how, Optional<AccountId> by, String reason) {
        public Ended {
            reason = Texts.optional("reason", reason, 1000);
        }
    }
}
