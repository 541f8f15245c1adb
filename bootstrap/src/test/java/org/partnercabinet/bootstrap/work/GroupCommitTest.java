package org.partnercabinet.bootstrap.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.partnercabinet.domain.Refusal;

class GroupCommitTest {
    private static final Predicate<Throwable> NEVER = failed -> false;

    @Test
    void nobody_is_answered_before_the_commit_and_who_waits_meanwhile_shares_the_next() throws Exception {
        var begun = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var groups = new CopyOnWriteArrayList<List<Integer>>();
        try (var group = new GroupCommit<Integer, Integer>(
                "test",
                items -> {
                    groups.add(items);
                    begun.countDown();
                    await(commit);
                    return items.stream().map(i -> i * 10).toList();
                },
                NEVER)) {
            CompletableFuture<Integer> first = group.submit(1).toCompletableFuture();
            await(begun);
            var others = new ArrayList<CompletableFuture<Integer>>();
            for (int i = 2; i <= 100; i++) others.add(group.submit(i).toCompletableFuture());
            assertThat(first).isNotDone();
            commit.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(10);
            for (int i = 2; i <= 100; i++)
                assertThat(others.get(i - 2).get(10, TimeUnit.SECONDS)).isEqualTo(i * 10);
            assertThat(groups).hasSize(2);
        }
    }

    /** As when the database is slow while the process stops: whoever closes does not wait for ever. */
    @Test
    void what_commits_after_the_closer_has_gone_is_committed_once_and_answered() throws Exception {
        var begun = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var groups = new CopyOnWriteArrayList<List<Integer>>();
        var group = new GroupCommit<Integer, Integer>(
                "late",
                items -> {
                    groups.add(items);
                    begun.countDown();
                    await(commit);
                    return items;
                },
                NEVER);
        var first = group.submit(1).toCompletableFuture();
        await(begun);
        var second = group.submit(2).toCompletableFuture();
        var third = group.submit(3).toCompletableFuture();
        Thread.currentThread().interrupt();
        group.close();
        assertThat(Thread.interrupted()).isTrue();
        commit.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(third.get(10, TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(groups).containsExactly(List.of(1), List.of(2, 3));
        group.close();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("late-answers");
    }

    @Test
    void a_failed_commit_fails_its_callers_and_the_next_group_goes_on() throws Exception {
        try (var group = new GroupCommit<String, String>(
                "test",
                items -> {
                    if (items.contains("bad")) throw new IllegalStateException("disk full");
                    return items;
                },
                NEVER)) {
            assertThatThrownBy(() -> group.submit("bad").toCompletableFuture().get(10, TimeUnit.SECONDS))
                    .hasMessageContaining("disk full");
            assertThat(group.submit("good").toCompletableFuture().get(10, TimeUnit.SECONDS))
                    .isEqualTo("good");
        }
    }

    @Test
    void one_poisoned_visit_does_not_hurt_its_neighbours() throws Exception {
        var begun = new CountDownLatch(1);
        var together = new CountDownLatch(1);
        var committed = new CopyOnWriteArrayList<String>();
        try (var group = new GroupCommit<String, String>(
                "test",
                items -> {
                    begun.countDown();
                    await(together);
                    if (items.contains("poison")) throw new IllegalStateException("cannot be read");
                    committed.addAll(items);
                    return items.stream().map(item -> item + "!").toList();
                },
                NEVER)) {
            CompletableFuture<String> first = group.submit("first").toCompletableFuture();
            await(begun);
            CompletableFuture<String> before = group.submit("before").toCompletableFuture();
            CompletableFuture<String> poison = group.submit("poison").toCompletableFuture();
            CompletableFuture<String> after = group.submit("after").toCompletableFuture();
            together.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("first!");
            assertThat(before.get(10, TimeUnit.SECONDS)).isEqualTo("before!");
            assertThat(after.get(10, TimeUnit.SECONDS)).isEqualTo("after!");
            assertThatThrownBy(() -> poison.get(10, TimeUnit.SECONDS)).hasMessageContaining("cannot be read");
            assertThat(committed).containsExactly("first", "before", "after");
        }
    }

    @Test
    void a_group_that_is_refused_because_the_database_is_busy_is_not_tried_one_by_one() throws Exception {
        var begun = new CountDownLatch(1);
        var together = new CountDownLatch(1);
        var groups = new CopyOnWriteArrayList<List<Integer>>();
        try (var group = new GroupCommit<Integer, Integer>(
                "test",
                items -> {
                    groups.add(items);
                    begun.countDown();
                    await(together);
                    throw Refusal.unavailable("request.busy", "busy");
                },
                NEVER)) {
            var answers = new ArrayList<CompletableFuture<Integer>>();
            answers.add(group.submit(0).toCompletableFuture());
            await(begun);
            for (int i = 1; i <= 5; i++) answers.add(group.submit(i).toCompletableFuture());
            together.countDown();
            for (var answer : answers) {
                assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(Refusal.class);
            }
            assertThat(groups).hasSize(2);
        }
    }

    /** Its transaction may have been committed: what is tried again would be there twice. */
    @Test
    void a_group_that_broke_off_is_not_tried_one_by_one() throws Exception {
        var begun = new CountDownLatch(1);
        var together = new CountDownLatch(1);
        var groups = new CopyOnWriteArrayList<List<Integer>>();
        Function<List<Integer>, List<Integer>> breaksOff = items -> {
            groups.add(items);
            begun.countDown();
            await(together);
            throw new IllegalStateException("connection lost");
        };
        try (var group = new GroupCommit<>("test", breaksOff, failed -> true)) {
            var answers = new ArrayList<CompletableFuture<Integer>>();
            answers.add(group.submit(0).toCompletableFuture());
            await(begun);
            for (int i = 1; i <= 5; i++) answers.add(group.submit(i).toCompletableFuture());
            together.countDown();
            for (var answer : answers) {
                assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS)).hasMessageContaining("connection lost");
            }
            assertThat(groups).hasSize(2);
        }
    }

    @Test
    void too_many_are_turned_away_and_closing_answers_who_waits() throws Exception {
        var commit = new CountDownLatch(1);
        var answers = new ArrayList<CompletableFuture<Integer>>();
        var group = new GroupCommit<Integer, Integer>(
                "test",
                items -> {
                    await(commit);
                    return items;
                },
                NEVER);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 100_000; i++)
                        answers.add(group.submit(i).toCompletableFuture());
                })
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY));
        commit.countDown();
        group.close();
        assertThat(answers).isNotEmpty().allMatch(CompletableFuture::isDone);
        assertThatThrownBy(() -> group.submit(1)).isInstanceOf(Refusal.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) throw new AssertionError("nobody came");
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
