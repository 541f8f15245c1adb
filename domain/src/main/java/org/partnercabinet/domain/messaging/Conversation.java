package org.partnercabinet.domain.messaging;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.partner.PartnerId;

/**
 * What a partner and the team say to each other; each partner has one. Messages are numbered from 1 without gaps.
 *
 * @param assignee the colleague who looks after it
 * @param said how many messages there are, of which side
 * @param lastAt when something was said last; when it was begun, if nothing was
 */
public record Conversation(PartnerId partner, Optional<AccountId> assignee, Said said, Instant lastAt) {

    /** How many messages each side has said. */
    public record Said(long byPartner, long byTeam) {
        public static final Said NOTHING = new Said(0, 0);

        public long all() {
            return byPartner + byTeam;
        }

        public long by(Side side) {
            return side == Side.PARTNER ? byPartner : byTeam;
        }

        Said and(Side side) {
            return side == Side.PARTNER ? new Said(byPartner + 1, byTeam) : new Said(byPartner, byTeam + 1);
        }
    }

    public static Conversation begin(PartnerId partner, Instant now) {
        return new Conversation(partner, Optional.empty(), Said.NOTHING, now);
    }

    /** One more message; its number is {@code said().all()} afterwards. */
    public Conversation hear(Side side, Instant now) {
        return new Conversation(partner, assignee, said.and(side), now);
    }

    public Conversation assign(Optional<AccountId> colleague) {
        return new Conversation(partner, colleague, said, lastAt);
    }
}
