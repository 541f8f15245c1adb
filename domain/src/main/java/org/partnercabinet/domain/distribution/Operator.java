package org.partnercabinet.domain.distribution;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.Texts;
import org.partnercabinet.domain.identity.AccountId;

/**
 * Somebody who handles appeals of any number of sources.
 *
 * @param limit how many appeals they may have at once, over all sources; 0: none
 * @param load how many they have; above the limit only after the limit was lowered
 * @param schedule their hours; without one they work always
 */
public record Operator(
        OperatorId id,
        Profile profile,
        boolean active,
        int limit,
        int load,
        Presence presence,
        Optional<ScheduleId> schedule,
        Optional<Instant> lastAssignedAt) {
    public static final int MOST = 100_000;

    /**
     * Who they are.
     *
     * @param note for administrators, may be empty
     * @param account by which they sign in
     * @param portalUser their id in Bitrix24: they become responsible there
     */
    public record Profile(String name, String note, Optional<AccountId> account, Optional<Long> portalUser) {
        public Profile {
            name = Texts.required("name", name, 200);
            note = Texts.optional("note", note, 1000);
            if (portalUser.filter(user -> user <= 0).isPresent()) {
                throw Refusal.invalid("portal_user_id", "number.out-of-range", "portal ids are positive")
                        .with("min", 1)
                        .with("max", Long.MAX_VALUE);
            }
        }

        public static Profile named(String name) {
            return new Profile(name, "", Optional.empty(), Optional.empty());
        }
    }

    public Operator {
        if (limit < 0 || limit > MOST) {
            throw Refusal.invalid("max_load", "number.out-of-range", "0 to " + MOST)
                    .with("min", 0)
                    .with("max", MOST);
        }
        if (load < 0) throw new IllegalArgumentException("operator " + id + " has a load of " + load);
    }

    /** Somebody new, active and free. */
    public static Operator hired(long id, String name, int limit) {
        return new Operator(
                new OperatorId(id),
                Profile.named(name),
                true,
                limit,
                0,
                Presence.AVAILABLE,
                Optional.empty(),
                Optional.empty());
    }

    public boolean isFull() {
        return load >= limit;
    }

    /** One more appeal. @throws Refusal CONFLICT {@code operator.full}, {@code operator.inactive} */
    public Operator takesOn(Instant now) {
        if (!active) throw Refusal.conflict("operator.inactive", "operator " + id + " is not active");
        if (isFull()) {
            throw Refusal.conflict("operator.full", "operator " + id + " has no free place")
                    .with("load", load)
                    .with("limit", limit);
        }
        return new Operator(id, profile, active, limit, load + 1, presence, schedule, Optional.of(now));
    }

    /** One appeal fewer. */
    public Operator letsGo() {
        return carrying(load - 1);
    }

    /** The same with so many appeals. */
    public Operator carrying(int appeals) {
        return new Operator(id, profile, active, limit, appeals, presence, schedule, lastAssignedAt);
    }

    public Operator is(Profile changed) {
        return new Operator(id, changed, active, limit, load, presence, schedule, lastAssignedAt);
    }

    public Operator active(boolean changed) {
        return new Operator(id, profile, changed, limit, load, presence, schedule, lastAssignedAt);
    }

    /** A limit below the load takes nothing away: nothing new comes until the load has fallen. */
    public Operator limit(int changed) {
        return new Operator(id, profile, active, changed, load, presence, schedule, lastAssignedAt);
    }

    public Operator presence(Presence changed) {
        return new Operator(id, profile, active, limit, load, changed, schedule, lastAssignedAt);
    }

    public Operator schedule(Optional<ScheduleId> changed) {
        return new Operator(id, profile, active, limit, load, presence, changed, lastAssignedAt);
    }
}
