package org.partnercabinet.persistence.partner;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.SearchWords;
import org.partnercabinet.persistence.Listing;

/** Words that partners are found by, in UTF-8: its order is the same on every database, so an index finds beginnings. */
public final class PartnerWords {
    private PartnerWords() {}

    static void add(Handle handle, Partner partner) {
        var batch = handle.prepareBatch("insert into partner_word (word, partner) values (:word, :partner)");
        for (String word : SearchWords.of(partner)) {
            batch.bind("word", bytes(word)).bind("partner", partner.id()).add();
        }
        batch.execute();
    }

    static void replace(Handle handle, Partner partner) {
        handle.createUpdate("delete from partner_word where partner = :partner")
                .bind("partner", partner.id())
                .execute();
        add(handle, partner);
    }

    /** Narrows to partners who have a word that begins so. @param number makes the names of the bindings its own */
    static <T> void narrow(Listing<T> partners, String beginning, int number) {
        narrow(partners, "p.id", beginning, number);
    }

    /** The same for rows that belong to a partner. @param column that says to whom */
    public static <T> void narrow(Listing<T> rows, String column, String beginning, int number) {
        rows.where(
                (column + " in (select w.partner from partner_word w where w.word >= :from<n> and w.word < :to<n>)")
                        .replace("<n>", Integer.toString(number)),
                Map.of("from" + number, bytes(beginning), "to" + number, after(bytes(beginning))));
    }

    /** The first that does not begin so any more: no byte of UTF-8 is the greatest one. */
    private static byte[] after(byte[] beginning) {
        byte[] after = beginning.clone();
        after[after.length - 1]++;
        return after;
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }
}
