package org.partnercabinet.application.distribution;

import java.util.List;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealId;

/** A closed appeal goes on: with the operator who had it, if they can; else it waits for whoever can. */
public final class ReopenAppeal {
    private final Desk desk;

    public ReopenAppeal(Desk desk) {
        this.desk = desk;
    }

    /** @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code appeal}; CONFLICT {@code appeal.not-closed} */
    public void handle(AppealId id, Actor actor) {
        desk.serve(floor -> {
            Appeal appeal = floor.appeal(id);
            actor.expectTheirs(appeal);
            Appeal again = appeal.reopened(floor.now());
            floor.changed(again);
            floor.stirred(List.of(appeal.source()));
            return true;
        });
    }
}
