package org.partnercabinet.persistence.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.partnercabinet.domain.link.ClickCounts;
import org.partnercabinet.persistence.Row;

/** What each partner had on days that are summed up. It follows behind, a day at a time, under the lock of {@link Closing}. */
final class PartnerDays {
    private PartnerDays() {}

    /** @return whether there was a day to do; so what an earlier version summed up without is caught up with */
    static boolean follow(Handle handle, LocalDate closed) {
        Optional<LocalDate> done = handle.createQuery("select partners_until from company_settings where id = 1")
                .map(Row.mapper(row -> row.maybeDate("partners_until")))
                .one();
        if (done.filter(until -> !until.isBefore(closed)).isPresent()) return false;
        LocalDate next = Closing.next(handle, done, closed);
        write(handle, next, counted(handle, next));
        handle.createUpdate("update company_settings set partners_until = :day where id = 1")
                .bind("day", next)
                .execute();
        return true;
    }

    private static List<String> counted(Handle handle, LocalDate day) {
        var partners = new PartnersText();
        handle.createQuery("""
                        select scope, clicks, unique_clicks, bots from click_day
                        where kind = 'p' and on_day = :day order by kind, on_day, scope""")
                .bind("day", day)
                .map(Row.mapper(row -> {
                    partners.add(
                            row.id("scope"),
                            new ClickCounts(row.big("clicks"), row.big("unique_clicks"), row.big("bots")));
                    return true;
                }))
                .forEach(read -> {});
        return partners.parts();
    }

    private static void write(Handle handle, LocalDate day, List<String> parts) {
        for (int part = 0; part < parts.size(); part++) {
            handle.createUpdate("insert into click_day_partners (on_day, part, counts) values (:day, :part, :counts)")
                    .bind("day", day)
                    .bind("part", part)
                    .bind("counts", parts.get(part))
                    .execute();
        }
    }

    static void reopen(Handle handle, LocalDate first) {
        handle.createUpdate("delete from click_day_partners where on_day >= :first")
                .bind("first", first)
                .execute();
        handle.createUpdate("update company_settings set partners_until = :day where id = 1 and partners_until > :day")
                .bind("day", first.minusDays(1))
                .execute();
    }
}
