package org.partnercabinet.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.application.Refusals;
import org.partnercabinet.application.Together;
import org.partnercabinet.domain.Refusal;

class DatabaseTest {
    @ParameterizedTest
    @EnumSource
    void isAliveUntilItIsClosed(Kind kind) {
        Database database = kind.fresh();
        assertThat(database.isAlive()).isTrue();
        database.close();
        assertThat(database.isAlive()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatNeedsATransactionOutsideOne(Kind kind) {
        try (Database database = kind.fresh()) {
            assertThatThrownBy(() -> database.within(handle -> 1)).isInstanceOf(IllegalStateException.class);
            int inside = database.transactions().<Integer>inTransaction(() -> database.within(handle -> 1));
            assertThat(inside).isEqualTo(1);
        }
    }

    /** Two transactions want the same two rows in opposite order: one of them is run again, and both commit. */
    @ParameterizedTest
    @EnumSource
    void aDeadlockIsResolvedByRunningOneAgain(Kind kind) {
        try (Database database = kind.fresh()) {
            database.with(handle ->
                    handle.execute("insert into crm_creation (creation, remote) values ('a', '0'), ('b', '0')"));
            var bothHoldOne = new CountDownLatch(2);
            var runs = new AtomicInteger();
            Together.times(
                    2,
                    i -> database.transactions().inTransaction(() -> {
                        runs.incrementAndGet();
                        count(database, i == 0 ? "a" : "b");
                        bothHoldOne.countDown();
                        Together.reach(bothHoldOne);
                        count(database, i == 0 ? "b" : "a");
                        return i;
                    }));
            assertThat(runs.get()).isGreaterThan(2);
            assertThat(database.<Integer>with(
                            handle -> handle.createQuery("select sum(cast(remote as int)) from crm_creation")
                                    .mapTo(Integer.class)
                                    .one()))
                    .isEqualTo(4);
        }
    }

    /** Somebody holds the row all the time: after several tries it is said so, as a refusal. */
    @ParameterizedTest
    @EnumSource
    void whoWaitsForALockInVainIsAskedToComeAgain(Kind kind) {
        try (Database database = kind.fresh()) {
            var held = new CountDownLatch(1);
            var done = new CountDownLatch(1);
            var holder = Together.start(() -> database.transactions().inTransaction(() -> {
                lock(database);
                held.countDown();
                Together.reach(done);
                return true;
            }));
            Together.reach(held);
            var runs = new AtomicInteger();
            Refusals.refuses(
                    Refusal.Kind.UNAVAILABLE,
                    "request.busy",
                    () -> database.transactions().run(() -> {
                        runs.incrementAndGet();
                        database.with(handle -> handle.execute(
                                kind == Kind.POSTGRES ? "set lock_timeout = '50ms'" : "set lock_timeout 50"));
                        lock(database);
                    }));
            assertThat(runs.get()).isEqualTo(5);
            done.countDown();
            assertThat(Together.result(holder)).isTrue();
        }
    }

    private static void lock(Database database) {
        database.within(handle -> handle.createQuery("select id from distribution_gate where id = 1 <lock>")
                .mapTo(Integer.class)
                .one());
    }

    @ParameterizedTest
    @EnumSource
    void otherFailuresAreNotTriedAgain(Kind kind) {
        try (Database database = kind.fresh()) {
            var runs = new AtomicInteger();
            assertThatThrownBy(() -> database.transactions().run(() -> {
                        runs.incrementAndGet();
                        database.with(handle -> handle.execute("insert into crm_creation (creation) values (null)"));
                    }))
                    .isInstanceOf(DatabaseFailure.class);
            assertThat(runs.get()).isEqualTo(1);
        }
    }

    /** Drivers repeat values in their messages, and JDBI all that was bound: a log must have neither. */
    @ParameterizedTest
    @EnumSource
    void aFailureNamesItsStateAndNoValue(Kind kind) {
        try (Database database = kind.fresh()) {
            Supplier<Integer> add = () -> database.with(handle -> handle.createUpdate(
                            "insert into crm_creation (creation, remote) values (:creation, :remote)")
                    .bind("creation", "+79120000001")
                    .bind("remote", "+79120000002")
                    .execute());
            add.get();
            for (Supplier<Integer> again :
                    List.of(add, () -> database.transactions().inTransaction(add))) {
                assertThatThrownBy(again::get)
                        .isInstanceOfSatisfying(
                                DatabaseFailure.class,
                                failure -> assertThat(failure.sqlState()).isEqualTo("23505"))
                        .satisfies(failure -> assertThat(printed(failure))
                                .contains("SQLState 23505", "DatabaseTest")
                                .doesNotContain("+7912"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:hunter2:x",
                "jdbc:postgresql://me:hunter2@localhost/x",
                "jdbc:postgresql://127.0.0.1:1/x?password=hunter2"
            })
    void whatCannotBeOpenedIsReportedWithoutItsAddress(String url) {
        assertThatThrownBy(() -> Database.open(url, "", "hunter2", 2))
                .isInstanceOf(DatabaseFailure.class)
                .satisfies(failure -> assertThat(printed(failure)).doesNotContain("hunter2"));
    }

    private static String printed(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void anEmbeddedDatabaseKeepsWhatWasCommittedAndIsOpenedAgain(@TempDir Path directory) {
        String url = "jdbc:h2:file:" + directory.resolve("kept");
        try (Database database = Database.open(url, "sa", "", 2)) {
            database.with(handle -> handle.execute("insert into crm_creation (creation) values ('kept')"));
        }
        try (Database again = Database.open(url + ";write_delay=0", "sa", "", 2)) {
            assertThat(again.<String>with(handle -> handle.createQuery("select creation from crm_creation")
                            .mapTo(String.class)
                            .one()))
                    .isEqualTo("kept");
        }
    }

    private static void count(Database database, String creation) {
        database.within(handle -> handle.execute(
                "update crm_creation set remote = cast(cast(remote as int) + 1 as varchar) where creation = ?",
                creation));
    }
}
