package org.partnercabinet.persistence.client;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ClientWords;
import org.partnercabinet.persistence.Listing;
import org.partnercabinet.persistence.Row;

/** Words that clients are found by, in UTF-8: its order is the same on every database, so an index finds beginnings. */
public final class ClientWordRows {
    private static final int MANY = 4000;

    /** Reads the index of the newest first, also where nothing narrows it. */
    private static final String ANY_TIME = ".created_at > timestamp with time zone '1970-01-01 00:00:00+00:00'";

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
     * Narrows rows to those of clients who have words that begin so. The beginning that the fewest have is looked up, and
     * the others are asked of whom it finds; where many have each of them, rows are walked in their order instead, and each
     * is asked: there the first that fit come soon. How many there are is counted as far as it matters, in one statement.
     *
     * @param alias of the rows, which have a {@code client} and are in the order of {@code created_at}
     */
    public static <T> void narrow(Handle handle, Listing<T> rows, String alias, List<String> beginnings) {
        List<Beginning> fewestFirst = counted(handle, beginnings);
        if (fewestFirst.get(0).count == MANY) rows.where(alias + ANY_TIME);
        for (int i = 0; i < fewestFirst.size(); i++) {
            Beginning beginning = fewestFirst.get(i);
            String condition = i == 0 && beginning.count < MANY
                    ? "<column> in (select w.client from client_word w where w.word >= :word<n> and w.word < :past<n>)"
                    : "exists (select 1 from client_word w where w.client = <column> and w.word >= :word<n> and w.word < :past<n>)";
            rows.where(
                    condition.replace("<column>", alias + ".client").replace("<n>", Integer.toString(i)),
                    Map.of("word" + i, beginning.from, "past" + i, beginning.past()));
        }
    }

    private static List<Beginning> counted(Handle handle, List<String> beginnings) {
        String one = "select cast(<n> as int) as number, count(*) as counted from (select 1 as found from client_word w"
                + " where w.word >= :word<n> and w.word < :past<n> limit :many) x<n>";
        var query = handle.createQuery(IntStream.range(0, beginnings.size())
                        .mapToObj(n -> one.replace("<n>", Integer.toString(n)))
                        .collect(joining(" union all ")))
                .bind("many", MANY);
        for (int i = 0; i < beginnings.size(); i++) {
            var beginning = new Beginning(bytes(beginnings.get(i)), 0);
            query.bind("word" + i, beginning.from).bind("past" + i, beginning.past());
        }
        return query
                .map(Row.mapper(
                        row -> new Beginning(bytes(beginnings.get(row.number("number"))), row.number("counted"))))
                .stream()
                .sorted(Comparator.comparingInt(Beginning::count))
                .toList();
    }

    /** @param count of the words that begin so, {@link #MANY} at most */
    private record Beginning(byte[] from, int count) {
        /** The first that does not begin so any more: no byte of UTF-8 is the greatest one. */
        byte[] past() {
            byte[] past = from.clone();
            past[past.length - 1]++;
            return past;
        }
    }

    static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }
}
