package org.partnercabinet.application.distribution;

import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealEntry;
import org.partnercabinet.domain.distribution.AppealId;

/**
 * Somebody has an appeal sent to the portal: again after it failed or was deleted there, or one that was not to go there
 * when it came.
 */
public final class ResendAppeal {
    private final Desk desk;

    public ResendAppeal(Desk desk) {
        this.desk = desk;
    }

    /**
     * @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code appeal}; CONFLICT {@code appeal.already-sent}, {@code
     *     appeal.by-partner}: it is there with that partner's client
     */
    public void handle(AppealId id, Actor actor) {
        desk.serve(floor -> {
            Appeal appeal = floor.appeal(id);
            actor.expectTheirs(appeal);
            Appeal told = appeal.forPortal();
            if (!appeal.content().toPortal()) {
                floor.changed(told);
                floor.write();
            }
            DeskStores stores = floor.stores();
            stores.outbox().add(Topics.TO_CRM, id.toString());
            return stores.records().entries().change(id, AppealEntry::sendAgain);
        });
    }
}
