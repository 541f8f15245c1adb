package org.partnercabinet.application.distribution;

import java.util.Optional;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.domain.distribution.How;
import org.partnercabinet.domain.distribution.OperatorId;

/** An operator takes an appeal from the queue. */
public final class TakeAppeal {
    private final Desk desk;

    public TakeAppeal(Desk desk) {
        this.desk = desk;
    }

    /**
     * @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code appeal}, {@code operator}; CONFLICT
     *     {@code appeal.not-waiting}, {@code operator.full}, {@code operator.inactive}
     */
    public Appeal handle(AppealId id, OperatorId operator, Actor actor) {
        return desk.serve(floor -> {
            Appeal appeal = floor.appeal(id);
            var taken = new Assignment(operator, floor.now(), How.TAKEN, actor.account(), "", Optional.of(floor.now()));
            return floor.give(appeal, taken);
        });
    }
}
