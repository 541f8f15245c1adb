package org.partnercabinet.bootstrap.crash;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partnercabinet.persistence.ledger.LedgerRule;

/** Looks into the database while the product is dead, past all of its code. */
final class Audit implements AutoCloseable {
    private final Connection database;

    Audit(String url, String user, String password) throws SQLException {
        database = DriverManager.getConnection(url, user, password);
    }

    /** What was answered and is not there, or not as it was answered. */
    List<String> lost(Promises promises) throws SQLException {
        var lost = new ArrayList<String>();
        var clicks = pairs("select c.id, l.code from click c join link l on l.id = c.link");
        promises.clicks.forEach((id, code) -> expect(lost, "click " + id, code, clicks.get(id.toString())));
        var people = pairs("select r.id, c.phone from referral r join client c on c.id = r.client");
        promises.referrals.forEach((id, phone) -> expect(lost, "referral " + id, phone, people.get(id.toString())));
        var requests = pairs("select q.phone, l.code from form_request q join link l on l.id = q.link");
        promises.requests.forEach((phone, code) -> expect(lost, "request of " + phone, code, requests.get(phone)));
        var brought = pairs(
                "select c.phone, l.code from referral r join client c on c.id = r.client join link l on l.id = r.link");
        promises.requests.forEach((phone, code) -> expect(lost, "referral of " + phone, code, brought.get(phone)));
        var corrections = pairs("select subject, comment from ledger_transfer where subject like 'correction:%'");
        promises.corrections.forEach(
                (id, comment) -> expect(lost, "correction " + id, comment, corrections.get("correction:" + id)));
        var payouts = pairs("select id, status from payout");
        promises.payouts.forEach((id, state) -> {
            String status = payouts.get(id.toString());
            if (status == null || !state.allows(status)) lost.add("payout " + id + ": " + state + ", not " + status);
        });
        return lost;
    }

    private static void expect(List<String> lost, String what, String answered, String there) {
        if (!answered.equals(there)) lost.add(what + ": " + answered + ", not " + there);
    }

    /** Rules that are broken, each with the first rows that break it. */
    List<String> broken() throws SQLException {
        var broken = new ArrayList<String>();
        for (LedgerRule rule : LedgerRule.values()) ask(rule.name(), rule.offenders(), broken);
        for (Rule rule : Rule.values()) ask(rule.name(), rule.offenders(), broken);
        return broken;
    }

    private void ask(String rule, String query, List<String> broken) throws SQLException {
        List<String> offenders = rows(query);
        if (!offenders.isEmpty())
            broken.add(rule + ": " + offenders.size() + ", " + offenders.subList(0, Math.min(5, offenders.size())));
    }

    /** Referrals by what the portal has of them: {@code queued}, {@code sent}, {@code failed}. */
    Map<String, String> referrals() throws SQLException {
        return pairs("select id, crm_state from referral");
    }

    Map<String, String> clients() throws SQLException {
        return pairs("select id, phone from client");
    }

    /** Deals in the words of {@link PortalAudit#deals}. */
    Map<String, String> deals() throws SQLException {
        return pairs("select 'deal:' || crm_id, stage_id || ' ' || amount_minor from deal where entity = 'deal'");
    }

    int count(String table) throws SQLException {
        return Integer.parseInt(rows("select count(*) from " + table).get(0));
    }

    /** How often each job of a kind was begun. */
    List<Integer> starts(String kind) throws SQLException {
        return rows("select starts from job where kind = '" + kind + "'").stream()
                .map(Integer::valueOf)
                .toList();
    }

    /** As if two minutes had passed: what the killed process had leased or claimed is free. */
    void letLeasesEnd() throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("update outbox set due_at = added_at where lease_token is not null");
            statement.execute("update crm_creation set claimed_until = null where remote is null");
        }
    }

    private Map<String, String> pairs(String sql) throws SQLException {
        var pairs = new HashMap<String, String>();
        each(sql, row -> pairs.put(row.getString(1), row.getString(2)));
        return pairs;
    }

    private List<String> rows(String sql) throws SQLException {
        var rows = new ArrayList<String>();
        each(sql, row -> rows.add(row.getString(1)));
        return rows;
    }

    private interface OnRow {
        void see(ResultSet row) throws SQLException;
    }

    private void each(String sql, OnRow what) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) what.see(rows);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
