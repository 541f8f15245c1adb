package org.partnercabinet.persistence.client;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ClientWords;
import org.partnercabinet.persistence.Listing;

/** Words that clients are found by, in UTF-8: its order is the same on every database, so an index finds beginnings. */
public final class ClientWordRows {
    private ClientWordRows() {}

    static void add(Handle handle, Collection<Client> clients) {
        if (clients.isEmpty()) return;
        var batch = handle.prepareBatch("insert into client_word (word, client) values (:word, :client)");
        for (Client client : clients) {
            for (String word : ClientWords.of(client)) {
                batch.bind("word", bytes(word)).bind("client", client.id()).add();
            }
        }
        if (batch.size() > 0) batch.execute();
    }

    static void replace(Handle handle, Collection<Client> clients) {
        if (clients.isEmpty()) return;
        List<UUID> ids = clients.stream().map(client -> client.id().value()).toList();
        handle.createUpdate("delete from client_word where client = any(:ids)")
                .bindArray("ids", UUID.class, ids)
                .execute();
        add(handle, clients);
    }

    /**
     * Narrows rows to those of clients who have words that begin so. The longest beginning, which the fewest have, is looked
     * up; the others are only asked of whom it finds.
     *
     * @param column of the rows that says which client
     */
    public static <T> void narrow(Listing<T> rows, String column, List<String> beginnings) {
        var longestFirst = beginnings.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (int i = 0; i < longestFirst.size(); i++) {
            byte[] from = bytes(longestFirst.get(i));
            byte[] to = from.clone();
            // The first that does not begin so any more: no byte of UTF-8 is the greatest one.
            to[to.length - 1]++;
            String condition = i == 0
                    ? "<column> in (select w.client from client_word w where w.word >= :word<n> and w.word < :past<n>)"
                    : "exists (select 1 from client_word w where w.client = <column> and w.word >= :word<n> and w.word < :past<n>)";
            rows.where(
                    condition.replace("<column>", column).replace("<n>", Integer.toString(i)),
                    Map.of("word" + i, from, "past" + i, to));
        }
    }

    static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }
}
