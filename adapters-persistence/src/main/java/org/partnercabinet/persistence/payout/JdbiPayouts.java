package org.partnercabinet.persistence.payout;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.partnercabinet.application.Vault;
import org.partnercabinet.application.payout.Payouts;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.payout.Payout;
import org.partnercabinet.domain.payout.PayoutId;
import org.partnercabinet.persistence.Database;

/** Payouts in the database: a row, and one for each line. */
public final class JdbiPayouts implements Payouts {
    private final Database database;
    private final PayoutColumns columns;

    public JdbiPayouts(Database database, Vault vault) {
        this.database = database;
        this.columns = new PayoutColumns(vault);
    }

    /** @throws IllegalStateException outside a transaction: a payout and its lines are one */
    @Override
    public void add(Payout payout) {
        database.within(handle -> {
            columns.bind(handle.createUpdate("""
                                    insert into payout
                                        (id, partner, minor, currency, method_id, method_label, method_requisites,
                                         method_created_at, comment, requested_at, status, decision,
                                         approved_by, approved_at, decided_by, decided_at)
                                    values
                                        (:id, :partner, :minor, :currency, :methodId, :methodLabel, :methodRequisites,
                                         :methodCreatedAt, :comment, :requestedAt, :status, :decision,
                                         :approvedBy, :approvedAt, :decidedBy, :decidedAt)"""), payout).execute();
            var batch = handle.prepareBatch(
                    "insert into payout_line (payout, line_no, lot, minor) values (:payout, :line, :lot, :minor)");
            int number = 0;
            for (Payout.Line line : payout.lines()) {
                batch.bind("payout", payout.id())
                        .bind("line", number++)
                        .bind("lot", line.lot().value())
                        .bind("minor", line.amount().minor())
                        .add();
            }
            return batch.execute();
        });
    }

    @Override
    public Payout get(PayoutId id) {
        return database.with(handle -> read(handle, id, "select * from payout where id = :id"));
    }

    /** Only the state of a payout ever changes. */
    @Override
    public Payout change(PayoutId id, UnaryOperator<Payout> change) {
        return database.within(handle -> {
            Payout changed = change.apply(read(handle, id, "select * from payout where id = :id <lock>"));
            PayoutColumns.bindState(handle.createUpdate("""
                                    update payout
                                    set status = :status, decision = :decision, approved_by = :approvedBy,
                                        approved_at = :approvedAt, decided_by = :decidedBy, decided_at = :decidedAt
                                    where id = :id"""), changed.state())
                    .bind("id", id)
                    .execute();
            return changed;
        });
    }

    private Payout read(Handle handle, PayoutId id, String sql) {
        PayoutColumns.Bare bare = handle.createQuery(sql)
                .bind("id", id)
                .map(columns.mapper())
                .findOne()
                .orElseThrow(() -> Refusal.notFound("payout"));
        List<Payout.Line> lines =
                handle.createQuery("""
                        select l.lot, l.minor, p.currency from payout_line l
                        join payout p on p.id = l.payout
                        where l.payout = :id order by l.line_no""").bind("id", id).map(PayoutColumns.LINE).list();
        return bare.with(lines);
    }
}
