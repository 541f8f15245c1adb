package org.partnercabinet.persistence.link;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.partnercabinet.domain.link.Click;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.Tally;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.persistence.Database;

/** Many clicks of the past at once, with everything that is counted of them, for sample data. Nobody else may be there. */
public final class ClickLoad {
    private static final int AT_ONCE = 1000;

    private final Database database;
    private final ZoneId zone;

    public ClickLoad(Database database, ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    /** All clicks of a partner's links, none of which had any. */
    public void load(PartnerId partner, Map<LinkId, List<Click>> byLink) {
        var all = new HashMap<LocalDate, Tally>();
        byLink.forEach((link, clicks) -> {
            Map<LocalDate, Tally> days = tallies(clicks);
            days.forEach((day, tally) ->
                    DayWriter.addTo(all.computeIfAbsent(day, none -> new Tally()), link.value(), tally));
            write(link, clicks, days);
        });
        inTransaction(connection -> days(connection, partner.value(), DayRows.PARTNER, all));
    }

    private Map<LocalDate, Tally> tallies(List<Click> clicks) {
        var days = new HashMap<LocalDate, Tally>();
        for (Click click : clicks) {
            days.computeIfAbsent(LocalDate.ofInstant(click.at(), zone), day -> new Tally())
                    .add(click);
        }
        return days;
    }

    private void write(LinkId link, List<Click> clicks, Map<LocalDate, Tally> days) {
        Tally whole = new Tally();
        days.values().forEach(day -> whole.add(day.total()));
        inTransaction(connection -> {
            clicks(connection, clicks);
            days(connection, link.value(), DayRows.LINK, days);
            try (var counter = connection.prepareStatement("""
                    update link_counter set clicks = ?, unique_clicks = ?, bots = ?, counted_in = ? where link = ?""")) {
                counter.setLong(1, whole.total().clicks());
                counter.setLong(2, whole.total().unique());
                counter.setLong(3, whole.total().bots());
                counter.setString(4, zone.getId());
                counter.setObject(5, link.value());
                counter.executeUpdate();
            }
        });
    }

    private static void clicks(Connection connection, List<Click> clicks) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into click (id, link, at, visitor, bot, unique_visit, referrer, agent, utm)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            int waiting = 0;
            for (Click click : clicks) {
                insert.setObject(1, click.id().value());
                insert.setObject(2, click.link().value());
                insert.setObject(3, click.at().atOffset(ZoneOffset.UTC));
                insert.setString(4, click.visitor());
                insert.setBoolean(5, click.bot());
                insert.setBoolean(6, click.unique());
                insert.setString(7, click.referrer());
                insert.setString(8, click.agent());
                insert.setString(9, UtmColumns.joined(click.utm()));
                insert.addBatch();
                if (++waiting % AT_ONCE == 0) insert.executeBatch();
            }
            insert.executeBatch();
        }
    }

    private static void days(Connection connection, UUID scope, String kind, Map<LocalDate, Tally> days)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into click_day (scope, on_day, kind, clicks, unique_clicks, bots, slices)
                values (?, ?, ?, ?, ?, ?, ?)""")) {
            for (var day : days.entrySet()) {
                Tally tally = day.getValue();
                insert.setObject(1, scope);
                insert.setObject(2, day.getKey());
                insert.setString(3, kind);
                insert.setLong(4, tally.total().clicks());
                insert.setLong(5, tally.total().unique());
                insert.setLong(6, tally.total().bots());
                insert.setString(7, DayText.of(tally));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void inTransaction(Work work) {
        database.transactions()
                .run(() -> database.within(handle -> {
                    try {
                        work.on(handle.getConnection());
                        return true;
                    } catch (SQLException refused) {
                        throw new IllegalStateException(refused);
                    }
                }));
    }
}
