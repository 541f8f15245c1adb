package org.partnercabinet.http.messaging;

import java.util.Optional;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.messaging.Side;
import org.partnercabinet.domain.messaging.Speaker;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Visitor;

/** On which side of a conversation a visitor stands. */
final class Talking {
    static final Access BOTH = Access.roles(Role.PARTNER, Role.ADMIN, Role.MANAGER);
    static final Access TEAM = Access.roles(Role.ADMIN, Role.MANAGER);

    private Talking() {}

    static boolean isOfTeam(Visitor visitor) {
        return visitor.is(Role.ADMIN) || visitor.is(Role.MANAGER);
    }

    /** In their own conversation everybody is a partner. @throws Refusal NOT_FOUND when it is somebody else's */
    static Speaker in(Visitor visitor, PartnerId conversation) {
        var account = new AccountId(visitor.account());
        if (own(visitor).equals(Optional.of(conversation))) {
            return new Speaker(account, Side.PARTNER);
        }
        if (isOfTeam(visitor)) {
            return new Speaker(account, Side.TEAM);
        }
        throw Refusal.notFound("conversation");
    }

    static Optional<PartnerId> own(Visitor visitor) {
        return visitor.partner().map(PartnerId::new);
    }
}
