package org.partnercabinet.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file as a killed process would leave it: copied while the database is open, and opened again. */
class H2FileTest {
    private static final int KILLS = 40;
    private static final int TRANSFERS = 60;

    @TempDir
    Path folder;

    private final AtomicLong answered = new AtomicLong();

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void whatWasAnsweredIsThereAndNothingIsThereByHalves(int threads) throws Exception {
        Path file = folder.resolve("live");
        try (Database database = Database.open("jdbc:h2:file:" + file + ";WRITE_DELAY=0", "", "", 10)) {
            tables(database, threads);
            for (int kill = 0; kill < KILLS; kill++) {
                transfer(database, threads);
                killed(Files.copy(file.resolveSibling("live.mv.db"), folder.resolve(kill + ".mv.db")));
            }
            assertThat(delay(database)).as("H2 does not write by itself").isEqualTo("-1");
        }
    }

    /** Each connection of the pool may have set it anew, as an address with {@code WRITE_DELAY} does. */
    private static String delay(Database database) {
        return database.with(handle -> handle.createQuery(
                        "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")
                .mapTo(String.class)
                .one());
    }

    /** Space in the file is used again at once, so that a short test meets what a busy hour brings. */
    private static void tables(Database database, int threads) {
        database.transactions()
                .run(() -> database.within(handle -> {
                    handle.execute("set retention_time 0");
                    handle.execute("create table giver (id int primary key, sum bigint)");
                    handle.execute("create table taker (id int primary key, sum bigint)");
                    handle.execute(
                            "create table line (id bigint generated always as identity primary key, text varchar(100))");
                    for (int i = 0; i < threads; i++) {
                        handle.execute("insert into giver values (?, 0)", i);
                        handle.execute("insert into taker values (?, 0)", i);
                    }
                    return handle;
                }));
    }

    private void transfer(Database database, int threads) throws InterruptedException, ExecutionException {
        AtomicLong number = new AtomicLong();
        Callable<Long> work = () -> {
            long mine = number.getAndIncrement();
            for (int i = 0; i < TRANSFERS / threads; i++) {
                database.transactions()
                        .run(() -> database.within(handle -> {
                            handle.execute("update giver set sum = sum - 1 where id = ?", mine);
                            for (int line = 0; line < 20; line++)
                                handle.execute("insert into line (text) values (?)", "x".repeat(90));
                            return handle.execute("update taker set sum = sum + 1 where id = ?", mine);
                        }));
                answered.incrementAndGet();
            }
            return mine;
        };
        var pool = Executors.newFixedThreadPool(threads);
        try {
            for (var done : pool.invokeAll(Collections.nCopies(threads, work))) done.get();
        } finally {
            pool.shutdown();
        }
    }

    private void killed(Path copy) throws SQLException, IOException {
        String url =
                "jdbc:h2:file:" + copy.toString().replace(".mv.db", "") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery("select (select -sum(sum) from giver), (select sum(sum) from taker)")) {
            found.next();
            assertThat(found.getLong(1)).as("taken").isEqualTo(answered.get());
            assertThat(found.getLong(2)).as("given").isEqualTo(answered.get());
        }
        Files.delete(copy);
    }
}
