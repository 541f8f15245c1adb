package org.partnercabinet.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.report.AnalyticsQueries.Ask;
import org.partnercabinet.application.report.AnalyticsQueries.Day;
import org.partnercabinet.application.report.Figures;
import org.partnercabinet.application.report.Period;
import org.partnercabinet.application.report.Slicing;
import org.partnercabinet.application.report.Steps;
import org.partnercabinet.domain.identity.PasswordHash;
import org.partnercabinet.domain.link.ClickCounts;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.persistence.link.JdbiClickDays;
import org.partnercabinet.persistence.report.JdbiAnalyticsQueries;
import org.partnercabinet.persistence.report.JdbiReportQueries;
import org.partnercabinet.persistence.sample.SampleData;
import org.partnercabinet.persistence.sample.SampleData.Sizes;

/** Sample data is as if it had happened: whatever is counted of it agrees with it. */
class SampleDataTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    enum Kind {
        H2_FILE {
            @Override
            Database open() {
                return H2.fresh();
            }
        },
        POSTGRES {
            @Override
            Database open() {
                return Database.open(Postgres.created(), Postgres.user(), Postgres.password(), 4);
            }
        };

        abstract Database open();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_counted_of_it_agrees_with_what_is_there(Kind kind) {
        try (var database = kind.open()) {
            var data = new SampleData(database, new Sizes(7, 5_000, 1_203), MOSCOW);
            assertThat(data.isEmpty()).isTrue();
            data.fill(NOW, new PasswordHash("$none$"), clicks -> {});
            assertThat(data.isEmpty()).isFalse();
            assertThat(number(database, "select count(*) from click")).isEqualTo(5_000);
            assertThat(number(database, "select sum(clicks) + sum(bots) from link_counter"))
                    .isEqualTo(5_000);
            assertThat(number(database, "select count(*) from referral")).isEqualTo(1_203);
            assertThat(number(database, "select count(*) from link_counter where counted_in = 'Europe/Moscow'"))
                    .isEqualTo(35);
            assertThat(number(database, "select sum(minor) from ledger_account where currency = 'RUB'"))
                    .isEqualTo(-number(
                            database, "select sum(minor) from ledger_entry where partner is null and currency = 'RUB'"))
                    .isEqualTo(rewarded(figures(database)));
            assertThat(figures(database).visits()).isEqualTo(counted(database));
            assertThat(figures(database).referrals()).isEqualTo(1_203);
        }
    }

    /** Of days that are over a report reads one text for all partners: also when they were summed up anew. */
    @ParameterizedTest
    @EnumSource
    void a_report_of_all_partners_counts_each_of_their_clicks(Kind kind) {
        try (var database = kind.open()) {
            new SampleData(database, new Sizes(7, 3_000, 10), MOSCOW)
                    .fill(NOW, new PasswordHash("$none$"), clicks -> {});
            assertThat(visits(database)).isEqualTo(recounted(database)).hasSize(7);
            assertThat(number(database, "select count(*) from click_day_partners"))
                    .isGreaterThan(300);
            var link = new LinkId(database.with(handle -> handle.createQuery("select id from link order by id limit 1")
                    .mapTo(UUID.class)
                    .one()));
            var days = new JdbiClickDays(database);
            database.transactions().run(() -> days.recount(link, MOSCOW, Map.of(), Instant.EPOCH));
            assertThat(number(database, "select count(*) from click_day_partners"))
                    .isLessThan(300);
            assertThat(visits(database)).isEqualTo(recounted(database));
        }
    }

    private static Map<UUID, ClickCounts> visits(Database database) {
        var period = ask().period();
        var visits = new HashMap<UUID, ClickCounts>();
        new JdbiReportQueries(database)
                .figures(ask(), Steps.of(period))
                .forEach((partner, steps) -> visits.put(
                        partner.value(), Figures.sum(steps.values().stream()).visits()));
        return visits;
    }

    private static Map<UUID, ClickCounts> recounted(Database database) {
        return database.with(handle -> handle.createQuery("""
                        select l.partner, sum(case when c.bot then 0 else 1 end) as clicks,
                               sum(case when c.unique_visit then 1 else 0 end) as unique_clicks,
                               sum(case when c.bot then 1 else 0 end) as bots
                        from click c join link l on l.id = c.link group by l.partner""").reduceRows(new HashMap<>(), (visits, row) -> {
            visits.put(
                    row.getColumn("partner", UUID.class),
                    new ClickCounts(
                            row.getColumn("clicks", Long.class),
                            row.getColumn("unique_clicks", Long.class),
                            row.getColumn("bots", Long.class)));
            return visits;
        }));
    }

    private static ClickCounts counted(Database database) {
        var all = new JdbiAnalyticsQueries(database)
                .slices(ask(), Slicing.BROWSER).stream()
                        .map(slice -> slice.figures().visits())
                        .reduce(ClickCounts.NONE, ClickCounts::plus);
        assertThat(all.clicks()).isEqualTo(number(database, "select count(*) from click where not bot"));
        assertThat(all.unique()).isEqualTo(number(database, "select count(*) from click where unique_visit"));
        assertThat(all.bots()).isEqualTo(number(database, "select count(*) from click where bot"));
        return all;
    }

    private static long rewarded(Figures figures) {
        return figures.money().stream()
                .filter(earned -> earned.reward().currency().getCurrencyCode().equals("RUB"))
                .findFirst()
                .orElseThrow()
                .reward()
                .minor();
    }

    private static Figures figures(Database database) {
        return Figures.sum(
                new JdbiAnalyticsQueries(database).days(ask()).stream().map(Day::figures));
    }

    private static Ask ask() {
        LocalDate today = LocalDate.ofInstant(NOW, MOSCOW);
        return new Ask(Scope.everybody(), Optional.empty(), new Period(today.minusDays(366), today, MOSCOW));
    }

    private static long number(Database database, String sql) {
        return database.with(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
