package org.partnercabinet.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Account;

/** What everybody may expect of {@link Transactions}. */
public abstract class TransactionsContract extends PortsContract {
    @Test
    void whatIsCommittedIsThere() {
        Account account = given.unstoredAccount();
        String answer = tx(() -> {
            ports.accounts().add(account);
            return "done";
        });
        assertThat(answer).isEqualTo("done");
        assertThat(tx(() -> ports.accounts().get(account.id()))).isEqualTo(account);
    }

    @Test
    void aPartThatFailsLeavesNothingAndTheRestIsCommitted() {
        Account before = given.unstoredAccount();
        Account part = given.unstoredAccount();
        Account after = given.unstoredAccount();
        run(() -> {
            ports.accounts().add(before);
            assertThatThrownBy(() -> ports.transactions().partly(() -> {
                        ports.accounts().add(part);
                        throw new IllegalArgumentException("on purpose");
                    }))
                    .hasMessage("on purpose");
            Account kept = ports.transactions().partly(() -> {
                ports.accounts().add(after);
                return after;
            });
            assertThat(kept).isEqualTo(after);
        });
        assertThat(tx(() -> ports.accounts().find(before.email()))).contains(before);
        assertThat(tx(() -> ports.accounts().find(part.email()))).isEmpty();
        assertThat(tx(() -> ports.accounts().find(after.email()))).contains(after);
        needsTransaction(() -> ports.transactions().partly(() -> before));
    }

    @Test
    void whatIsDoneApartHappensByItselfInsideAndOutsideOfATransaction() {
        Account alone = given.unstoredAccount();
        Account failed = given.unstoredAccount();
        Account around = given.unstoredAccount();
        ports.transactions().apart(() -> {
            ports.accounts().add(alone);
            return alone;
        });
        run(() -> {
            ports.accounts().add(around);
            assertThatThrownBy(() -> ports.transactions().apart(() -> {
                        ports.accounts().add(failed);
                        throw new IllegalArgumentException("on purpose");
                    }))
                    .hasMessage("on purpose");
        });
        assertThat(tx(() -> ports.accounts().find(alone.email()))).contains(alone);
        assertThat(tx(() -> ports.accounts().find(around.email()))).contains(around);
        assertThat(tx(() -> ports.accounts().find(failed.email()))).isEmpty();
    }

    @Test
    void aFailureLeavesNothing() {
        Account account = given.unstoredAccount();
        undone(() -> ports.accounts().add(account));
        assertThat(tx(() -> ports.accounts().find(account.email()))).isEmpty();
    }

    @Test
    void aRefusalLeavesNothing() {
        Account account = given.unstoredAccount();
        refuses(
                Refusal.Kind.RULE,
                "some.rule",
                () -> run(() -> {
                    ports.accounts().add(account);
                    throw Refusal.rule("some.rule", "no");
                }));
        assertThat(tx(() -> ports.accounts().find(account.email()))).isEmpty();
    }

    @Test
    void anErrorLeavesNothing() {
        Account account = given.unstoredAccount();
        assertThatThrownBy(() -> run(() -> {
                    ports.accounts().add(account);
                    throw new AssertionError("broken");
                }))
                .isInstanceOf(AssertionError.class);
        assertThat(tx(() -> ports.accounts().find(account.email()))).isEmpty();
    }

    @Test
    void whatIsCalledInsideJoinsAndFallsWithTheRest() {
        Account inner = given.unstoredAccount();
        undone(() -> run(() -> ports.accounts().add(inner)));
        assertThat(tx(() -> ports.accounts().find(inner.email()))).isEmpty();
    }

    @Test
    void aRefusalThatIsCaughtInsideLetsTheRestCommit() {
        Account account = given.unstoredAccount();
        run(() -> {
            ports.accounts().add(account);
            assertThatThrownBy(() -> run(() -> {
                        throw Refusal.rule("some.rule", "no");
                    }))
                    .isInstanceOf(Refusal.class);
        });
        assertThat(tx(() -> ports.accounts().get(account.id()))).isEqualTo(account);
    }

    @Test
    void whatIsNotCommittedNobodyElseSees() {
        Account account = given.unstoredAccount();
        var added = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var writer = Together.start(() -> {
            undone(() -> {
                ports.accounts().add(account);
                added.countDown();
                Together.reach(goOn);
            });
            return true;
        });
        Together.reach(added);
        var reader = Together.start(() -> tx(() -> ports.accounts().find(account.email())));
        Together.stillWaits(reader);
        goOn.countDown();
        assertThat(Together.result(writer)).isTrue();
        assertThat(Together.result(reader)).isEmpty();
    }
}
