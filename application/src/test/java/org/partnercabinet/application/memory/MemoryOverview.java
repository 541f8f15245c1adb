package org.partnercabinet.application.memory;

import java.util.stream.Stream;
import org.partnercabinet.application.messaging.ConversationQueries;
import org.partnercabinet.application.report.OverviewQueries;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.payout.Payout;

record MemoryOverview(MemoryDatabase db, ConversationQueries conversations) implements OverviewQueries {
    @Override
    public Overview now(AccountId reader) {
        return db.read(() -> new Overview(
                count(db.partners.all().map(Partner::approval), Partner.Pending.class),
                count(db.payouts.all().map(Payout::state), Payout.Pending.class),
                count(db.payouts.all().map(Payout::state), Payout.Approved.class),
                db.outbox.all().filter(MemoryOutbox.Row::buried).count(),
                count(db.distribution.appeals.all().map(Appeal::state), Appeal.Waiting.class),
                db.passwordResets.all().filter(r -> r.askedAt().isPresent()).count(),
                conversations.waiting(reader)));
    }

    private static long count(Stream<?> states, Class<?> wanted) {
        return states.filter(wanted::isInstance).count();
    }
}
