package org.partnercabinet.application.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.distribution.Sources;
import org.partnercabinet.application.distribution.Topics;
import org.partnercabinet.application.event.Events;
import org.partnercabinet.application.event.Signal;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Notice;
import org.partnercabinet.domain.messaging.NotificationId;

/**
 * That appeals of a source wait too long is told to all administrators, once each time it begins; what is over by then is
 * not. Subject: the source.
 */
public final class TellLateQueue implements Delivery {
    private final Transactions transactions;
    private final Sources sources;
    private final To to;
    private final TellNewClient.Stamp stamp;

    /** Who is told, where, and how their open pages hear of it. */
    public record To(Team team, Notices notices, Events events) {}

    public TellLateQueue(Transactions transactions, Sources sources, To to, TellNewClient.Stamp stamp) {
        this.transactions = transactions;
        this.sources = sources;
        this.to = to;
        this.stamp = stamp;
    }

    @Override
    public Topic topic() {
        return Topics.LATE;
    }

    @Override
    public Outcome deliver(String subject) {
        var id = new SourceId(Long.parseLong(subject));
        transactions.run(() -> {
            Optional<Instant> since = sources.lateSince(id);
            since.ifPresent(moment -> tell(sources.get(id), moment));
        });
        return Outcome.DONE;
    }

    private void tell(Source source, Instant since) {
        List<Notice> news = to.notices()
                .addAll(to.team().admins().stream()
                        .map(account -> notice(account, source, since))
                        .toList());
        to.events().add(news.stream().map(TellLateQueue::signal).toList());
    }

    private Notice notice(AccountId account, Source source, Instant since) {
        return new Notice(
                new NotificationId(stamp.ids().next()),
                account,
                Notice.QUEUE_LATE,
                "source:" + source.id() + "/" + since.toEpochMilli(),
                source.name(),
                stamp.clock().instant(),
                Optional.empty());
    }

    static Signal signal(Notice notice) {
        return new Signal(
                notice.to(),
                Signal.Kind.NOTIFICATION,
                Map.of("id", notice.id().value().toString(), "kind", notice.kind()));
    }
}
