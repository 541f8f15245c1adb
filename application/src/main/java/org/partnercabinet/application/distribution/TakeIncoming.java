package org.partnercabinet.application.distribution;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;

/**
 * What came by a partner becomes an appeal at the source its link leads to, once. Subject: {@code request:<id>} for each
 * request in a form, {@code referral:<id>} for whom a partner brought otherwise. While that source takes no appeals the
 * default one does; if that does not either, it is kept until one of them does.
 */
public final class TakeIncoming implements Delivery {
    private static final String REQUEST = "request:";
    private static final String REFERRAL = "referral:";
    private static final Outcome NOBODY_LISTENS =
            new Outcome.NotNow(Duration.ofMinutes(10), "the source of its link takes no appeals now");

    private final Desk desk;
    private final Incoming incoming;

    public TakeIncoming(Desk desk, Incoming incoming) {
        this.desk = desk;
        this.incoming = incoming;
    }

    /** Part of the transaction that keeps the request. */
    public static void request(Outbox outbox, UUID id) {
        outbox.add(Topics.INCOMING, REQUEST + id);
    }

    /**
     * Part of the transaction that makes the referral. Requests come by themselves, the portal's own are there, and files
     * are no calls.
     */
    public static void referral(Outbox outbox, Referral referral) {
        Origin origin = referral.origin();
        boolean calls =
                origin instanceof Origin.Manual || origin instanceof Origin.ByLink || origin instanceof Origin.ByToken;
        if (calls) outbox.add(Topics.INCOMING, REFERRAL + referral.id().value());
    }

    @Override
    public Topic topic() {
        return Topics.INCOMING;
    }

    @Override
    public Outcome deliver(String subject) {
        return desk.serve(floor -> {
            Optional<Incoming.Contact> contact = find(subject);
            Optional<ClientId> client = contact.flatMap(Incoming.Contact::client);
            if (client.isEmpty()) return Outcome.DONE;
            List<Source> targets = floor.stores().sources().of(contact.get().link());
            Optional<Source> source = targets.stream().filter(Source::active).findFirst();
            if (source.isPresent()) arrive(floor, source.get().id(), contact.get(), subject);
            return source.isPresent() || targets.isEmpty() ? Outcome.DONE : NOBODY_LISTENS;
        });
    }

    private static void arrive(Floor floor, SourceId source, Incoming.Contact contact, String subject) {
        if (floor.stores().records().appeals().causedBy(subject).isPresent()) return;
        var content = new Appeal.Content(contact.message(), false, contact.referral(), Optional.of(subject));
        new Arrivals(floor)
                .place(List.of(new Arrivals.Arrival(source, contact.client().orElseThrow(), content)));
    }

    private Optional<Incoming.Contact> find(String subject) {
        if (subject.startsWith(REQUEST)) return incoming.request(UUID.fromString(subject.substring(REQUEST.length())));
        return incoming.referral(new ReferralId(UUID.fromString(subject.substring(REFERRAL.length()))));
    }
}
