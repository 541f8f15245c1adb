package org.partnercabinet.persistence.reward;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.reward.Releases;
import org.partnercabinet.domain.ledger.Reason;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** Releases in the ledger's tables: one statement to ask, one or two to note. */
public final class JdbiReleases implements Releases {
    private static final RowMapper<Sum> SUM = Row.mapper(
            row -> new Sum(row.big("up_to"), new Freed(row.money("minor", "currency"), row.number("referrals"))));

    private record Sum(long upTo, Freed freed) {
        Money amount() {
            return freed.amount();
        }
    }

    private final Database database;

    public JdbiReleases(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Untold> untold(PartnerId partner) {
        List<Sum> sums = database.within(handle -> handle.createQuery("""
                        select e.currency, sum(e.minor) as minor, count(distinct e.lot) as referrals, max(t.seq) as up_to
                        from ledger_transfer t
                        join ledger_entry e on e.transfer = t.id and e.kind = 'available'
                        where t.partner = :partner and t.reason = :released
                          and t.seq > coalesce((select r.up_to from reward_told r where r.partner = :partner), 0)
                        group by e.currency
                        order by e.currency""")
                .bind("partner", partner)
                .bind("released", Reason.Kind.HOLD_RELEASED)
                .map(SUM)
                .list());
        var freed = sums.stream()
                .filter(sum -> sum.amount().isPositive())
                .map(Sum::freed)
                .toList();
        return sums.stream().map(Sum::upTo).max(Long::compare).map(upTo -> new Untold(upTo, freed));
    }

    @Override
    public void told(PartnerId partner, long upTo) {
        database.within(handle -> {
            int known = handle.createUpdate("update reward_told set up_to = :upTo where partner = :partner")
                    .bind("partner", partner)
                    .bind("upTo", upTo)
                    .execute();
            return known == 1
                    ? known
                    : handle.createUpdate("insert into reward_told (partner, up_to) values (:partner, :upTo)")
                            .bind("partner", partner)
                            .bind("upTo", upTo)
                            .execute();
        });
    }
}
