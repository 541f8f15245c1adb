package org.partnercabinet.application.distribution;

import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealId;

/** An operator looks at an appeal of theirs: from now on it is theirs for good. */
public final class OpenAppeal {
    private final Desk desk;

    public OpenAppeal(Desk desk) {
        this.desk = desk;
    }

    /** @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code appeal} */
    public Appeal handle(AppealId id, Actor actor) {
        return desk.serve(floor -> {
            Appeal appeal = floor.appeal(id);
            actor.expectTheirs(appeal);
            Appeal opened = appeal.opened(floor.now());
            if (!opened.equals(appeal)) floor.changed(opened);
            return opened;
        });
    }
}
