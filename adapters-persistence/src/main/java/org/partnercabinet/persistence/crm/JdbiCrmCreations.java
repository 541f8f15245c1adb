package org.partnercabinet.persistence.crm;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.partnercabinet.application.crm.CrmCreations;
import org.partnercabinet.persistence.Database;

/** What we made in the portal, in the database. A claim is an insert, or an update of a claim that ran out. */
public final class JdbiCrmCreations implements CrmCreations {
    private final Database database;

    public JdbiCrmCreations(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> made(String key) {
        return database.within(handle -> handle.createQuery(
                        "select remote from crm_creation where creation = :key and remote is not null")
                .bind("key", key)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public boolean claim(String key, Instant now, Instant until) {
        return database.within(handle -> claimed(
                        handle,
                        "insert into crm_creation (creation, claimed_until) values (:key, :until) on conflict do nothing",
                        key,
                        now,
                        until)
                || claimed(handle, """
                        update crm_creation set claimed_until = :until
                        where creation = :key and remote is null
                          and (claimed_until is null or claimed_until <= :now)""", key, now, until));
    }

    @Override
    public void release(String key) {
        database.within(handle -> on(handle, "update crm_creation set claimed_until = null where creation = :key", key)
                .execute());
    }

    @Override
    public void hold(String key, Instant claimedUntil, Instant until) {
        database.within(handle -> on(handle, """
                        update crm_creation set claimed_until = :until
                        where creation = :key and claimed_until = :claimedUntil""", key)
                .bind("claimedUntil", claimedUntil)
                .bind("until", until)
                .execute());
    }

    @Override
    public void finish(String key, String remote) {
        database.within(handle -> {
            String update = "update crm_creation set remote = :remote, claimed_until = null where creation = :key";
            String insert = "insert into crm_creation (creation, remote) values (:key, :remote) on conflict do nothing";
            boolean finished = on(handle, update, key).bind("remote", remote).execute() == 1
                    || on(handle, insert, key).bind("remote", remote).execute() == 1;
            return finished || on(handle, update, key).bind("remote", remote).execute() == 1;
        });
    }

    @Override
    public void forget(String key, String remote) {
        database.within(handle -> on(
                        handle,
                        "update crm_creation set remote = null, claimed_until = null"
                                + " where creation = :key and remote = :remote",
                        key)
                .bind("remote", remote)
                .execute());
    }

    private static boolean claimed(Handle handle, String sql, String key, Instant now, Instant until) {
        return on(handle, sql, key).bind("now", now).bind("until", until).execute() == 1;
    }

    private static Update on(Handle handle, String sql, String key) {
        return handle.createUpdate(sql).bind("key", key);
    }
}
