package org.partnercabinet.application;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.partnercabinet.domain.identity.AccountId;

/**
 * On whose behalf the present thread works. Said once by whoever lets work in (a request, what the portal told us), and
 * asked where it is written down who did something; a thread of which nobody said anything works for the product itself.
 *
 * @param account of the person, or whom a key acts for
 * @param key by which a program came in
 * @param address from where in the network, may be empty
 * @param request as the log calls it, may be empty
 */
public record Acting(Kind kind, Optional<AccountId> account, Optional<UUID> key, String address, String request) {
    /** SYSTEM: the product by itself. VISITOR: somebody who did not sign in. CRM: somebody in the portal. */
    public enum Kind {
        SYSTEM,
        VISITOR,
        PERSON,
        KEY,
        CRM
    }

    public static final Acting SYSTEM = new Acting(Kind.SYSTEM, Optional.empty(), Optional.empty(), "", "");
    public static final Acting CRM = new Acting(Kind.CRM, Optional.empty(), Optional.empty(), "", "");

    private static final ThreadLocal<Acting> NOW = ThreadLocal.withInitial(() -> SYSTEM);

    public static Acting now() {
        return NOW.get();
    }

    /** Does the work on this one's behalf; afterwards the thread works for whom it worked before. */
    public <T> T doing(Supplier<T> work) {
        Acting before = NOW.get();
        NOW.set(this);
        try {
            return work.get();
        } finally {
            if (before.equals(SYSTEM)) NOW.remove();
            else NOW.set(before);
        }
    }

    /** The same caller, known by now. */
    public Acting as(AccountId somebody) {
        return new Acting(Kind.PERSON, Optional.of(somebody), key, address, request);
    }

    public boolean is(AccountId somebody) {
        return account.filter(somebody::equals).isPresent();
    }
}
