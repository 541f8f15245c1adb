package org.partnercabinet.application.crm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.crm.CrmFailure.Executed;

/**
 * Makes a thing in the portal exactly once, although the portal has no uniqueness and a call may be executed without an
 * answer: search, claim, add; after an unknown outcome search for as long as the portal may still be working on it
 * before adding again (Bitrix24 cuts a call after 60 s; 30 s more for its indexes). That time runs from the outcome, not
 * from the claim; and should this process die during the call, the claim outlasts the call by as much.
 */
public final class CreateOnce {
    public static final Duration IN_DOUBT = Duration.ofSeconds(90);

    /** From the claim to the outcome: a write waits 20 s for its turn, 5 s to connect, 65 s for the answer. */
    public static final Duration LONGEST_CALL = Duration.ofSeconds(90);

    private static final Duration SEARCH_AGAIN = Duration.ofSeconds(5);

    private final Transactions transactions;
    private final CrmCreations creations;
    private final Clock clock;

    public CreateOnce(Transactions transactions, CrmCreations creations, Clock clock) {
        this.transactions = transactions;
        this.creations = creations;
        this.clock = clock;
    }

    /**
     * @param key ours, such as {@code contact:<client id>}
     * @return what it is called in the portal: a contact's id, a {@code lead:7}
     * @throws CrmFailure as the calls do; NO while an earlier try is in doubt
     */
    public String handle(String key, Supplier<Optional<String>> find, Supplier<String> add) {
        Optional<String> made =
                transactions.inTransaction(() -> creations.made(key)).or(find);
        if (made.isPresent()) {
            finish(key, made.get());
            return made.get();
        }
        // Stores keep no nanoseconds, and the claim is known again by its end.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant until = now.plus(LONGEST_CALL).plus(IN_DOUBT);
        boolean mine = transactions.inTransaction(() -> creations.claim(key, now, until));
        if (!mine) throw new CrmFailure(Executed.NO, SEARCH_AGAIN, "an earlier attempt is still in doubt");
        String remote = attempt(key, until, add);
        finish(key, remote);
        return remote;
    }

    /** What was made under this name is not there any more: the next one searches and makes it anew. */
    void forget(String key, String remote) {
        transactions.run(() -> creations.forget(key, remote));
    }

    private String attempt(String key, Instant claimedUntil, Supplier<String> add) {
        try {
            return add.get();
        } catch (CrmFailure failure) {
            transactions.run(() -> {
                if (failure.executed() == Executed.UNKNOWN) doubt(key, claimedUntil);
                else creations.release(key);
            });
            throw failure;
        }
    }

    private void doubt(String key, Instant claimedUntil) {
        creations.hold(key, claimedUntil, clock.instant().plus(IN_DOUBT));
    }

    private void finish(String key, String remote) {
        transactions.run(() -> creations.finish(key, remote));
    }
}
