package org.partnercabinet.persistence.link;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.partnercabinet.domain.link.ClickCounts;
import org.partnercabinet.domain.link.Tally;
import org.partnercabinet.persistence.Row;
import org.partnercabinet.persistence.link.DayRows.Key;

/**
 * What all partners have together, for days that are over. Nobody's click waits for it: one row for all would be a row
 * that everybody wants.
 */
final class Closing {
    /** No link and no partner has such an id. */
    private static final UUID DAYS = new UUID(-1, 1);

    private static final UUID SLICES = new UUID(-1, 2);
    private static final UUID MONTHS = new UUID(-1, 3);

    private Closing() {}

    static boolean close(Handle handle, LocalDate last) {
        Optional<LocalDate> closed = lock(handle);
        if (closed.isPresent() && PartnerDays.follow(handle, closed.get())) return true;
        if (closed.filter(until -> !until.isBefore(last)).isPresent()) return false;
        LocalDate next = next(handle, closed, last);
        day(handle, next);
        for (YearMonth month =
                        YearMonth.from(closed.map(until -> until.plusDays(1)).orElse(next));
                !month.atEndOfMonth().isAfter(next);
                month = month.plusMonths(1)) {
            month(handle, month);
        }
        until(handle, next);
        return next.isBefore(last);
    }

    /** The next day after these that anybody has anything on; else the last. */
    static LocalDate next(Handle handle, Optional<LocalDate> done, LocalDate last) {
        return handle.createQuery("""
                        select min(on_day) from click_day
                        where kind = 'p' and on_day > :done and on_day <= :last""")
                .bind("done", done.orElse(LocalDate.of(1, 1, 1)))
                .bind("last", last)
                .map((rows, context) -> Optional.ofNullable(rows.getObject(1, LocalDate.class)))
                .one()
                .orElse(last);
    }

    /** Days that were changed after they had been summed up are to be summed up again, and all that came after them. */
    static void reopen(Handle handle, LocalDate closed, Collection<Key> changed) {
        LocalDate first =
                changed.stream().map(Key::day).min(LocalDate::compareTo).orElseThrow();
        // The mark may have moved back since it was read without its lock: it is never moved forward here.
        if (first.isAfter(closed)
                || lock(handle).filter(now -> !first.isAfter(now)).isEmpty()) return;
        handle.createUpdate("delete from click_day where kind = 'a' and on_day >= :first")
                .bind("first", first)
                .execute();
        handle.createUpdate("delete from click_day where kind = 's' and on_day >= :first")
                .bind("first", first)
                .execute();
        handle.createUpdate("delete from click_day where kind = 'm' and on_day >= :first")
                .bind("first", first.withDayOfMonth(1))
                .execute();
        PartnerDays.reopen(handle, first);
        until(handle, first.minusDays(1));
    }

    static Optional<LocalDate> lock(Handle handle) {
        return handle.createQuery("select closed_until from company_settings where id = 1 <lock>")
                .map(Row.mapper(row -> row.maybeDate("closed_until")))
                .one();
    }

    private static void until(Handle handle, LocalDate day) {
        handle.createUpdate("update company_settings set closed_until = :day where id = 1")
                .bind("day", day)
                .execute();
    }

    private static void day(Handle handle, LocalDate day) {
        Tally all = sum(handle, "p", day, day);
        if (all.total().isNone()) return;
        insert(handle, DAYS, day, "a", all.total(), "");
        all.keepTop(4000);
        insert(handle, SLICES, day, "s", all.total(), DayText.of(all));
    }

    private static void month(Handle handle, YearMonth month) {
        Tally all = sum(handle, "s", month.atDay(1), month.atEndOfMonth());
        if (all.total().isNone()) return;
        all.keepTop(4000);
        insert(handle, MONTHS, month.atDay(1), "m", all.total(), DayText.of(all));
    }

    private static Tally sum(Handle handle, String kind, LocalDate first, LocalDate last) {
        Tally all = Tally.unlimited();
        handle.createQuery("""
                        select clicks, unique_clicks, bots, slices from click_day
                        where kind = :kind and on_day >= :first and on_day <= :last""")
                .bind("kind", kind)
                .bind("first", first)
                .bind("last", last)
                .map(Row.mapper(row -> {
                    all.add(new ClickCounts(row.big("clicks"), row.big("unique_clicks"), row.big("bots")));
                    DayText.read(row.text("slices"), all);
                    return true;
                }))
                .forEach(read -> {});
        return all;
    }

    private static void insert(
            Handle handle, UUID scope, LocalDate day, String kind, ClickCounts total, String slices) {
        handle.createUpdate("""
                        insert into click_day (scope, on_day, kind, clicks, unique_clicks, bots, slices)
                        values (:scope, :day, :kind, :clicks, :unique, :bots, :slices)""")
                .bind("scope", scope)
                .bind("day", day)
                .bind("kind", kind)
                .bind("clicks", total.clicks())
                .bind("unique", total.unique())
                .bind("bots", total.bots())
                .bind("slices", slices)
                .execute();
    }
}
