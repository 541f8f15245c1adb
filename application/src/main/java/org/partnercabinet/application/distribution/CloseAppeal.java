package org.partnercabinet.application.distribution;

import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Assignment;

/** An appeal is done with. The place it took goes to who waits, at once. */
public final class CloseAppeal {
    private final Desk desk;

    public CloseAppeal(Desk desk) {
        this.desk = desk;
    }

    /**
     * @param result in words, may be empty
     * @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code appeal}, also for what is not the operator's
     */
    public Done handle(AppealId id, String result, Actor actor) {
        return desk.serve(floor -> {
            Appeal appeal = floor.appeal(id);
            actor.expectTheirs(appeal);
            if (appeal.isClosed()) return new Done(appeal, true);
            if (appeal.assignment().isPresent()) floor.release(appeal, Assignment.End.CLOSED, actor, "");
            Appeal closed = appeal.closed(floor.now(), actor.account(), result);
            floor.changed(closed);
            return new Done(closed, false);
        });
    }

    /** @param already it was closed before, and nothing happened */
    public record Done(Appeal appeal, boolean already) {}
}
