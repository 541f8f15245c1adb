package org.partnercabinet.application.distribution;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.domain.distribution.How;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;

/**
 * An administrator changes an operator, or an operator says whether they are there. What waits comes to who is free by
 * that; what somebody has who is deactivated stays, goes back to the queue, or to somebody else.
 */
public final class ChangeOperator {
    private final Desk desk;

    public ChangeOperator(Desk desk) {
        this.desk = desk;
    }

    /** What becomes of the appeals of somebody who is deactivated. */
    public sealed interface Leaving {}

    /** They keep them. */
    public record Keep() implements Leaving {}

    /** Back to their old places in the queue. */
    public record Requeue() implements Leaving {}

    /** To this operator, the oldest first, as far as there is room; the rest to the queue. */
    public record TransferTo(OperatorId operator) implements Leaving {}

    /** How many appeals stayed, went back to the queue (from where somebody may have got them by now), or went over. */
    public record Changed(Operator operator, int kept, int requeued, int transferred) {}

    public Changed handle(OperatorId id, UnaryOperator<Operator> change, Actor actor) {
        return handle(id, change, new Keep(), actor);
    }

    /**
     * @throws Refusal NOT_FOUND {@code operator}, {@code schedule}; CONFLICT {@code operator.account-taken}; INVALID
     *     {@code operator.stays-active} when something is to become of the appeals of somebody who is not deactivated
     */
    public Changed handle(OperatorId id, UnaryOperator<Operator> change, Leaving leaving, Actor actor) {
        return desk.serve(floor -> {
            DeskStores stores = floor.stores();
            Operator before = stores.operators().get(id);
            Operator wanted = change.apply(before);
            if (wanted.active() && !(leaving instanceof Keep)) {
                throw Refusal.invalid("on_deactivate", "operator.stays-active", "the operator is not deactivated");
            }
            AddOperator.expectSchedule(stores, wanted);
            Operator after = stores.operators().change(id, change);
            // Free for more, or no more waited for.
            floor.freed(id);
            if (!after.profile().portalUser().equals(before.profile().portalUser())) {
                stores.records().appeals().heldBy(id).forEach(floor::tellPortal);
            }
            if (after.active() || leaving instanceof Keep) return new Changed(after, after.load(), 0, 0);
            return leave(floor, after, leaving, actor);
        });
    }

    private static Changed leave(Floor floor, Operator operator, Leaving leaving, Actor actor) {
        Optional<OperatorId> heir = leaving instanceof TransferTo to
                ? Optional.of(floor.operator(to.operator()).id())
                : Optional.empty();
        int transferred = 0;
        List<Appeal> held = floor.stores().records().appeals().heldBy(operator.id());
        for (Appeal appeal : held) {
            boolean room = heir.filter(h -> canTake(floor.operator(h))).isPresent();
            var how = room ? Assignment.End.REASSIGNED : Assignment.End.REQUEUED;
            Appeal waiting = floor.release(appeal, how, actor, "");
            floor.stirred(List.of(appeal.source()));
            if (!room) continue;
            var given = new Assignment(heir.get(), floor.now(), How.MANUAL, actor.account(), "", Optional.empty());
            floor.give(waiting, given);
            transferred++;
        }
        return new Changed(floor.operator(operator.id()), 0, held.size() - transferred, transferred);
    }

    private static boolean canTake(Operator operator) {
        return operator.active() && !operator.isFull();
    }
}
