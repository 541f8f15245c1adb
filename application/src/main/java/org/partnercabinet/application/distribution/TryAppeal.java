package org.partnercabinet.application.distribution;

import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Decision;
import org.partnercabinet.domain.distribution.How;
import org.partnercabinet.domain.distribution.Team;

/** What the rules would decide now about an appeal that waits. Reads only, and waits for nobody. */
public final class TryAppeal {
    private final Desk desk;
    private final SeeTeam see;
    private final RandomGenerator chance;

    public TryAppeal(Desk desk, SeeTeam see, RandomGenerator chance) {
        this.desk = desk;
        this.see = see;
        this.chance = chance;
    }

    /** Empty if it does not wait. @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code appeal} */
    public Optional<Decision> handle(AppealId id) {
        Appeal appeal =
                desk.inTransaction(() -> desk.stores().records().appeals().get(id));
        if (!appeal.isWaiting()) return Optional.empty();
        Team team = see.team(appeal.source());
        Instant now = desk.stamp().clock().instant();
        return Optional.of(Decision.of(team.next(appeal.call(now), chance, now), appeal, How.QUEUE, now));
    }
}
