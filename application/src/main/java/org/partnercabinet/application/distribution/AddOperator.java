package org.partnercabinet.application.distribution;

import java.util.Optional;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.Presence;
import org.partnercabinet.domain.distribution.ScheduleId;

/** An administrator adds an operator. Nothing comes to them before they have a weight somewhere. */
public final class AddOperator {
    private final Transactions transactions;
    private final DeskStores stores;

    public AddOperator(Transactions transactions, DeskStores stores) {
        this.transactions = transactions;
        this.stores = stores;
    }

    /** @throws Refusal NOT_FOUND {@code schedule}; CONFLICT {@code operator.account-taken} */
    public Operator handle(Setup wanted) {
        return transactions.inTransaction(() -> {
            // Before the schedule is looked at, or it might be taken away meanwhile.
            stores.teams().gate();
            long id = stores.records().numbers().next(Numbers.Kind.OPERATOR);
            Operator operator =
                    wanted.applyTo(Operator.hired(id, wanted.profile().name(), wanted.limit()));
            expectSchedule(stores, operator);
            stores.operators().add(operator);
            return operator;
        });
    }

    static void expectSchedule(DeskStores stores, Operator operator) {
        operator.schedule().ifPresent(id -> {
            if (stores.schedules().find(id).isEmpty()) throw Refusal.notFound("schedule");
        });
    }

    /** Everything that people set of an operator. */
    public record Setup(
            Operator.Profile profile, boolean active, int limit, Presence presence, Optional<ScheduleId> schedule) {

        public static Setup of(String name, int limit) {
            return new Setup(Operator.Profile.named(name), true, limit, Presence.AVAILABLE, Optional.empty());
        }

        Operator applyTo(Operator operator) {
            return operator.is(profile)
                    .active(active)
                    .limit(limit)
                    .presence(presence)
                    .schedule(schedule);
        }
    }
}
