package org.partnercabinet.http.distribution;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.partner.PartnerQueries.PartnerRow;
import org.partnercabinet.application.referral.ReferralQueries.ReferralRow;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;

/**
 * One appeal.
 *
 * @param why why it is where it is
 * @param others what else the same person turned to us with, newest first
 */
public record DeskAppealScreen(
        DeskRow row, String why, List<Turn> line, List<DeskRow> others, Elsewhere elsewhere, Able can) {
    /** How an appeal may end, in a word; each has a text below {@code desk.outcome-}. */
    public static final List<String> OUTCOMES = List.of("solved", "sold", "later", "refused", "silent", "mistake");

    /** Something that happened to it. @param note what somebody said about it, may be empty */
    public record Turn(java.time.Instant at, String text, String note) {}

    /** What else there is of it. @param portal of what came by no partner */
    public record Elsewhere(Optional<Brought> referral, AppealPortal.Standing portal) {}

    /** By whom they came to us. @param portal the address of the deal there */
    public record Brought(ReferralRow referral, Optional<PartnerRow> partner, Optional<String> portal) {}

    /**
     * What the reader may do with it.
     *
     * @param take whether they are an operator
     * @param move whether it is theirs, or they may move all
     * @param colleagues to whom it could go
     */
    public record Able(boolean take, boolean move, boolean theirs, Eyes eyes, List<Operator> colleagues) {}

    /** Whose appeals the reader may see. @param self who they are as an operator */
    public record Eyes(boolean all, Optional<OperatorId> self) {}

    public Optional<Brought> referral() {
        return elsewhere.referral();
    }

    public AppealPortal.Standing portal() {
        return elsewhere.portal();
    }

    public boolean waits() {
        return !row.isClosed() && row.appeal().operator().isEmpty();
    }

    public boolean mayAccept() {
        return can.theirs() && row.isFresh() && !row.isClosed();
    }

    public boolean mayMove() {
        return can.move() && !row.isClosed();
    }

    /** Whether the reader may open another appeal of the same person. */
    public boolean mayOpen(DeskRow other) {
        var has = other.appeal().operator();
        var self = can.eyes().self();
        return can.eyes().all()
                || (has.isEmpty() && !other.isClosed())
                || has.filter(operator -> self.filter(operator.id()::equals).isPresent())
                        .isPresent();
    }
}
