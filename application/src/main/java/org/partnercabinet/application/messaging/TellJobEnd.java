package org.partnercabinet.application.messaging;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.event.Events;
import org.partnercabinet.application.partner.Partners;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.messaging.Notice;
import org.partnercabinet.domain.messaging.Notification;
import org.partnercabinet.domain.messaging.NotificationId;
import org.partnercabinet.domain.partner.Partner;

/** Whoever asked for long work is told that it is done, or failed. Part of the transaction in which it ends. */
public final class TellJobEnd implements Consumer<Job> {
    private final Partners partners;
    private final Notify notify;
    private final Team team;
    private final Ids ids;
    private final Clock clock;

    /** Where the company's own people are told. */
    public record Team(Notices notices, Events events) {}

    public TellJobEnd(Partners partners, Notify notify, Team team, Ids ids, Clock clock) {
        this.partners = partners;
        this.notify = notify;
        this.team = team;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void accept(Job job) {
        if (job.state() == Job.State.CANCELLED) return;
        partners.findByAccount(job.order().owner())
                .ifPresentOrElse(partner -> notify.tell(told(partner, job)), () -> tellTeam(job));
    }

    private void tellTeam(Job job) {
        var notice = new Notice(
                new NotificationId(ids.next()),
                job.order().owner(),
                kind(job),
                "job:" + job.id().value(),
                job.order().kind(),
                clock.instant(),
                Optional.empty());
        team.events()
                .add(team.notices().addAll(List.of(notice)).stream()
                        .map(TellLateQueue::signal)
                        .toList());
    }

    private static String kind(Job job) {
        return Notification.JOB + job.state().name().toLowerCase(Locale.ROOT);
    }

    private Notification told(Partner partner, Job job) {
        return new Notification(
                new NotificationId(ids.next()),
                partner.id(),
                kind(job),
                "job:" + job.id().value(),
                job.order().kind(),
                clock.instant(),
                Optional.empty());
    }
}
