package org.partnercabinet.application.messaging;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.partner.Partners;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.messaging.Notification;
import org.partnercabinet.domain.messaging.NotificationId;
import org.partnercabinet.domain.partner.Partner;

/** A partner is told that what they asked for is done, or failed. Part of the transaction in which it ends. */
public final class TellJobEnd implements Consumer<Job> {
    private final Partners partners;
    private final Notify notify;
    private final Ids ids;
    private final Clock clock;

    public TellJobEnd(Partners partners, Notify notify, Ids ids, Clock clock) {
        this.partners = partners;
        this.notify = notify;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void accept(Job job) {
        if (job.state() == Job.State.CANCELLED) return;
        partners.findByAccount(job.order().owner()).ifPresent(partner -> notify.tell(told(partner, job)));
    }

    private Notification told(Partner partner, Job job) {
        return new Notification(
                new NotificationId(ids.next()),
                partner.id(),
                Notification.JOB + job.state().name().toLowerCase(Locale.ROOT),
                "job:" + job.id().value(),
                job.order().kind(),
                clock.instant(),
                Optional.empty());
    }
}
