package org.partnercabinet.application.distribution;

import java.util.HashSet;
import java.util.Set;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.application.referral.LeaveRequest;
import org.partnercabinet.domain.distribution.Appeal;

/** What the portal is to hear of one piece of work. */
final class PortalNews {
    /** Behind whoever is new: the client is there already. */
    private static final Topic NOTES = new Topic(LeaveRequest.TO_CRM.name(), 25);

    private final Set<String> fresh = new HashSet<>();
    private final Set<String> notes = new HashSet<>();
    private final Set<String> ofReferrals = new HashSet<>();
    private final Set<String> ofAppeals = new HashSet<>();

    /** @param wanted whether what comes by itself goes to the portal */
    void arrived(Appeal appeal, boolean wanted) {
        if (appeal.content().toPortal()) fresh.add(appeal.id().toString());
        if (wanted) appeal.content().note().ifPresent(note -> notes.add(note.toString()));
    }

    /** Somebody else is to be responsible there. Who has one that has just come is asked when it is sent. */
    void responsible(Appeal appeal) {
        appeal.content()
                .referral()
                .ifPresent(referral -> ofReferrals.add(InPortal.of(referral).text()));
        boolean known =
                appeal.content().toPortal() && !fresh.contains(appeal.id().toString());
        if (known) ofAppeals.add(InPortal.of(appeal.id()).text());
    }

    void addTo(Outbox outbox) {
        outbox.addAll(Topics.TO_CRM, fresh);
        outbox.addAll(NOTES, notes);
        outbox.addAll(Topics.RESPONSIBLE, ofReferrals);
        outbox.addAll(Topics.RESPONSIBLE_OF_APPEAL, ofAppeals);
    }
}
