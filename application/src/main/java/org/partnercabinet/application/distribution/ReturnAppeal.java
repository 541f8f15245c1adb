package org.partnercabinet.application.distribution;

import java.util.List;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Assignment;

/** An operator gives an appeal back: to its old place in the queue, and not to them again for a day. */
public final class ReturnAppeal {
    private final Desk desk;

    public ReturnAppeal(Desk desk) {
        this.desk = desk;
    }

    /** @throws Refusal NOT_FOUND {@code appeal}; CONFLICT {@code appeal.not-assigned} */
    public void handle(AppealId id, String reason, Actor actor) {
        desk.serve(floor -> {
            Appeal appeal = floor.appeal(id);
            actor.expectTheirs(appeal);
            if (appeal.assignment().isEmpty()) throw Refusal.conflict("appeal.not-assigned", "nobody has it");
            floor.release(appeal, Assignment.End.RETURNED, actor, reason);
            floor.stirred(List.of(appeal.source()));
            return true;
        });
    }
}
