package org.partnercabinet.persistence.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.domain.ledger.Entry;
import org.partnercabinet.domain.ledger.LedgerAccount;
import org.partnercabinet.domain.ledger.Transfer;

/**
 * What transfers change in lots and accounts, summed up first, so that each row is touched once. The partner is locked,
 * so a row that an update did not find is nobody else's to insert.
 */
final class Sums {
    private record LotKey(LedgerAccount account, UUID lot) {}

    private final Map<LotKey, Long> lots = new LinkedHashMap<>();
    private final Map<LedgerAccount, Long> accounts = new LinkedHashMap<>();

    private Sums() {}

    static Sums of(Collection<Transfer> transfers) {
        var sums = new Sums();
        transfers.stream()
                .flatMap(transfer -> transfer.entries().stream())
                .filter(entry -> entry.account().partner().isPresent())
                .forEach(sums::add);
        return sums;
    }

    private void add(Entry entry) {
        lots.merge(
                new LotKey(entry.account(), entry.lot().value()), entry.change().minor(), Math::addExact);
        accounts.merge(entry.account(), entry.change().minor(), Math::addExact);
    }

    void write(Handle handle) {
        change(
                handle,
                lots,
                (statement, key) -> account(statement, key.account()).bind("lot", key.lot()),
                """
                update ledger_lot set minor = minor + :minor
                where partner = :partner and kind = :kind and lot = :lot and currency = :currency""",
                """
                insert into ledger_lot (partner, kind, lot, currency, minor)
                values (:partner, :kind, :lot, :currency, :minor)""");
        change(handle, accounts, Sums::account, """
                update ledger_account set minor = minor + :minor
                where partner = :partner and kind = :kind and currency = :currency""", """
                insert into ledger_account (partner, kind, currency, minor)
                values (:partner, :kind, :currency, :minor)""");
    }

    private interface Binding<K> {
        SqlStatement<?> bind(SqlStatement<?> statement, K key);
    }

    private static <K> void change(
            Handle handle, Map<K, Long> changes, Binding<K> binding, String update, String insert) {
        List<K> keys = new ArrayList<>(changes.keySet());
        int[] found = run(handle, keys, changes, binding, update);
        List<K> fresh = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            if (found[i] == 0) fresh.add(keys.get(i));
        }
        run(handle, fresh, changes, binding, insert);
    }

    private static <K> int[] run(Handle handle, List<K> keys, Map<K, Long> changes, Binding<K> binding, String sql) {
        if (keys.isEmpty()) return new int[0];
        var batch = handle.prepareBatch(sql);
        for (K key : keys) {
            binding.bind(batch, key);
            batch.bind("minor", changes.get(key)).add();
        }
        return batch.execute();
    }

    private static SqlStatement<?> account(SqlStatement<?> statement, LedgerAccount account) {
        statement.bind("partner", account.partner());
        statement.bind("kind", account.kind());
        statement.bind("currency", account.currency());
        return statement;
    }
}
