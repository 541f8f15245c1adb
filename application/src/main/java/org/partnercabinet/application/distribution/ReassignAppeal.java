package org.partnercabinet.application.distribution;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.domain.distribution.Call;
import org.partnercabinet.domain.distribution.How;
import org.partnercabinet.domain.distribution.OperatorId;

/** Somebody gives an appeal to an operator, or has the rules choose another one. No limit is passed over. */
public final class ReassignAppeal {
    private final Desk desk;

    public ReassignAppeal(Desk desk) {
        this.desk = desk;
    }

    /**
     * @param to empty: whoever the rules choose, but not who has it
     * @throws Refusal NOT_FOUND {@code appeal}, {@code operator}; CONFLICT {@code appeal.closed}, {@code operator.full},
     *     {@code operator.inactive}, {@code appeal.nobody-free}
     */
    public Appeal handle(AppealId id, Optional<OperatorId> to, String reason, Actor actor) {
        return desk.serve(floor -> {
            Appeal appeal = floor.appeal(id);
            actor.expectTheirs(appeal);
            if (appeal.isClosed()) throw Refusal.conflict("appeal.closed", "appeal " + id + " is closed");
            Optional<OperatorId> present = appeal.assignment().map(Assignment::operator);
            if (to.isPresent() && to.equals(present)) return appeal;
            Appeal free = present.isEmpty() ? appeal : floor.release(appeal, Assignment.End.REASSIGNED, actor, reason);
            return to.map(operator -> give(floor, free, operator, reason, actor))
                    .orElseGet(() -> choose(floor, free, present));
        });
    }

    private static Appeal give(Floor floor, Appeal appeal, OperatorId to, String reason, Actor actor) {
        floor.operator(to);
        return floor.give(
                appeal, new Assignment(to, floor.now(), How.MANUAL, actor.account(), reason, Optional.empty()));
    }

    private static Appeal choose(Floor floor, Appeal appeal, Optional<OperatorId> present) {
        Call usual = appeal.call(floor.now());
        var not = new HashSet<>(usual.declined());
        present.ifPresent(not::add);
        floor.bring(List.of(appeal.source()));
        var call = new Call(not, usual.wanted(), false);
        Appeal chosen = floor.place(appeal, call, How.AUTO, false);
        if (chosen.isWaiting())
            throw Refusal.conflict("appeal.nobody-free", "nobody else can take appeal " + appeal.id());
        return chosen;
    }
}
