package org.partnercabinet.persistence.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.persistence.client.Identities.Identity;

/** Stores newcomers, a batch for each kind of row. */
record NewcomerRows(Handle handle, Newcomers plan) {
    /** @return false if somebody else was first with an identity; then nothing of it is left */
    boolean write() {
        clients();
        List<Identity> taken = List.copyOf(plan.taken.keySet());
        int[] got = take(taken);
        var ours = new ArrayList<Identity>();
        for (int i = 0; i < got.length; i++) {
            if (got[i] == 1) ours.add(taken.get(i));
        }
        if (ours.size() < taken.size()) {
            giveBack(ours);
            return false;
        }
        leads();
        ClientWordRows.add(handle, plan.added.values());
        complete();
        new Surplus(handle).forget(plan.learners());
        return true;
    }

    static List<String> kinds(Collection<Identity> identities) {
        return identities.stream()
                .map(identity -> identity.kind().name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private void clients() {
        if (plan.added.isEmpty()) return;
        var batch = handle.prepareBatch("""
                insert into client (id, name, phone, email, company, created_at, external_id, telegram)
                values (:id, :name, :phone, :email, :company, :createdAt, :external, :telegram)""");
        plan.added.values().forEach(client -> ClientColumns.bind(batch, client).add());
        batch.execute();
    }

    private int[] take(List<Identity> identities) {
        if (identities.isEmpty()) return new int[0];
        var batch = handle.prepareBatch("""
                insert into client_identity (kind, known, client) values (:kind, :known, :client)
                on conflict do nothing""");
        identities.forEach(identity -> batch.bind("kind", identity.kind())
                .bind("known", identity.known())
                .bind("client", plan.taken.get(identity))
                .add());
        return batch.execute();
    }

    private void giveBack(List<Identity> ours) {
        if (!ours.isEmpty()) {
            var batch = handle.prepareBatch("delete from client_identity where kind = :kind and known = :known");
            ours.forEach(identity -> batch.bind("kind", identity.kind())
                    .bind("known", identity.known())
                    .add());
            batch.execute();
        }
        if (plan.added.isEmpty()) return;
        handle.createUpdate("delete from client where id = any(:ids)")
                .bindArray("ids", UUID.class, added())
                .execute();
    }

    private List<UUID> added() {
        return plan.added.keySet().stream().map(ClientId::value).toList();
    }

    private void leads() {
        if (plan.added.isEmpty()) return;
        var batch = handle.prepareBatch("insert into lead (client, appeals) values (:client, 0)");
        added().forEach(client -> batch.bind("client", client).add());
        batch.execute();
    }

    /** What has become known meanwhile stays. */
    private void complete() {
        if (plan.completed.isEmpty()) return;
        var batch = handle.prepareBatch("""
                update client
                set name = case when name = '' then :name else name end, phone = coalesce(phone, :phone),
                    email = coalesce(email, :email), company = case when company = '' then :company else company end,
                    external_id = coalesce(external_id, :external), telegram = coalesce(telegram, :telegram)
                where id = :id""");
        for (Client client : plan.completed.values())
            ClientColumns.bind(batch, client).add();
        batch.execute();
        ClientWordRows.replace(handle, plan.completed.values());
    }
}
