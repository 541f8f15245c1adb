package org.partnercabinet.persistence.reward;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.reward.Percents;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.reward.PercentHistory;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** Percents in the database, in the order in which they were decided. */
public final class JdbiPercents implements Percents {
    private static final RowMapper<Decided> DECIDED = Row.mapper(row -> new Decided(
            row.maybeId("partner").isPresent(),
            new PercentHistory.Change(
                    row.maybePercent("percent"),
                    row.at("since"),
                    row.maybeId("by_account").map(AccountId::new))));

    private record Decided(boolean own, PercentHistory.Change change) {}

    private final Database database;

    public JdbiPercents(Database database) {
        this.database = database;
    }

    @Override
    public void add(Optional<PartnerId> partner, PercentHistory.Change change) {
        database.with(handle -> handle.createUpdate("""
                        insert into reward_percent (partner, percent, since, by_account)
                        values (:partner, :percent, :since, :by)""")
                .bind("partner", partner)
                .bind("percent", change.percent().map(Percent::hundredths))
                .bind("since", change.since())
                .bind("by", change.by())
                .execute());
    }

    @Override
    public PercentHistory of(PartnerId partner) {
        Map<Boolean, List<PercentHistory.Change>> changes = database.with(handle -> handle
                .createQuery("select * from reward_percent where partner = :partner or partner is null order by seq")
                .bind("partner", partner)
                .map(DECIDED)
                .stream()
                .collect(partitioningBy(Decided::own, mapping(Decided::change, toList()))));
        return new PercentHistory(changes.getOrDefault(true, List.of()), changes.getOrDefault(false, List.of()));
    }
}
