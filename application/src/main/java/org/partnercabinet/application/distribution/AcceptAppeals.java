package org.partnercabinet.application.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.client.Leads;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.distribution.Team;

/**
 * Appeals come, as many as wait to be accepted, in one transaction: however many operators a source has, they are read
 * once for all. Each is answered by itself; one that is refused does not disturb the others. Nothing is left of it.
 */
public final class AcceptAppeals {
    private final Desk desk;
    private final Leads leads;
    private final Referring referring;
    private final Ids ids;

    public AcceptAppeals(Desk desk, Leads leads, Referring referring, Ids ids) {
        this.desk = desk;
        this.leads = leads;
        this.referring = referring;
        this.ids = ids;
    }

    /** @throws Refusal NOT_FOUND {@code source}; CONFLICT {@code source.inactive} */
    public Accepted handle(NewAppeal appeal) {
        return handle(List.of(appeal)).get(0).orThrow();
    }

    /** The answers in the order of the appeals. */
    public List<Answer> handle(List<NewAppeal> appeals) {
        return desk.inTransaction(() -> {
            Map<SourceId, Source> sources = desk.stores()
                    .sources()
                    .find(appeals.stream().map(NewAppeal::source).distinct().toList());
            var welcome = new ArrayList<NewAppeal>();
            var answers = new ArrayList<Answer>();
            for (NewAppeal appeal : appeals) {
                Optional<Refusal> refusal = refusal(appeal, Optional.ofNullable(sources.get(appeal.source())));
                if (refusal.isEmpty()) welcome.add(appeal);
                answers.add(new Answer(Optional.empty(), refusal));
            }
            var accepted = accept(welcome).iterator();
            answers.replaceAll(
                    a -> a.refusal().isPresent() ? a : new Answer(Optional.of(accepted.next()), Optional.empty()));
            return answers;
        });
    }

    private static Optional<Refusal> refusal(NewAppeal appeal, Optional<Source> source) {
        if (source.isEmpty()) {
            return Optional.of(
                    Refusal.notFound("source").with("id", appeal.source().value()));
        }
        return source.get().active()
                ? Optional.empty()
                : Optional.of(Refusal.conflict("source.inactive", "the source takes no appeals"));
    }

    /** Leads are locked before the gate: whoever holds the gate waits for nobody. */
    private List<Accepted> accept(List<NewAppeal> appeals) {
        if (appeals.isEmpty()) return List.of();
        List<Client> fresh = appeals.stream().map(this::fresh).toList();
        List<Leads.Lead> known = leads.admit(fresh);
        List<Appeal.Content> contents = contents(appeals, fresh, known);
        var arrivals = new ArrayList<Arrivals.Arrival>();
        for (int i = 0; i < appeals.size(); i++) {
            ClientId client = known.get(i).client().id();
            arrivals.add(new Arrivals.Arrival(appeals.get(i).source(), client, contents.get(i)));
        }
        return desk.behindGate(floor -> {
            List<Arrivals.Placed> placed = new Arrivals(floor).place(arrivals);
            var accepted = new ArrayList<Accepted>();
            for (int i = 0; i < placed.size(); i++) accepted.add(accepted(floor, known.get(i), placed.get(i)));
            return accepted;
        });
    }

    /** Who has got the id we proposed was nobody until now. */
    private List<Appeal.Content> contents(List<NewAppeal> appeals, List<Client> fresh, List<Leads.Lead> known) {
        List<Client> clients = known.stream().map(Leads.Lead::client).toList();
        var isNew = new ArrayList<Boolean>();
        for (int i = 0; i < appeals.size(); i++)
            isNew.add(clients.get(i).id().equals(fresh.get(i).id()));
        return referring.contents(appeals, clients, isNew);
    }

    private static Accepted accepted(Floor floor, Leads.Lead lead, Arrivals.Placed placed) {
        Team team = floor.team(placed.appeal().source());
        Optional<Operator> operator =
                placed.appeal().assignment().map(Assignment::operator).map(floor::operator);
        return new Accepted(placed.appeal(), team, lead, operator, placed.position());
    }

    private Client fresh(NewAppeal appeal) {
        NewAppeal.NewLead lead = appeal.lead();
        String name = lead.external().isPresent() || lead.telegram().isPresent()
                ? lead.name()
                : lead.phone()
                        .map(Object::toString)
                        .or(() -> lead.email().map(Object::toString))
                        .orElseThrow();
        return new Client(
                new ClientId(ids.next()),
                lead.name().isEmpty() ? name : lead.name(),
                lead.phone(),
                lead.email(),
                "",
                desk.stamp().clock().instant(),
                lead.external(),
                lead.telegram());
    }

    /**
     * @param team of its source, as it is now
     * @param operator who got it, as they are now; empty while it waits
     * @param position in the queue of its source, from 1
     */
    public record Accepted(
            Appeal appeal, Team team, Leads.Lead lead, Optional<Operator> operator, Optional<Long> position) {
        public Source source() {
            return team.source();
        }

        /** As in {@link AppealQueries.Filter}. */
        public String assignment() {
            if (operator.isPresent()) return "assigned";
            return team.isRoutable() ? "queued" : "unroutable";
        }
    }

    /** One of the two. */
    public record Answer(Optional<Accepted> accepted, Optional<Refusal> refusal) {
        /** @throws Refusal when it was refused */
        public Accepted orThrow() {
            if (refusal.isPresent()) throw refusal.get();
            return accepted.orElseThrow();
        }
    }
}
