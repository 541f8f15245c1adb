package org.partnercabinet.application.distribution;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.domain.distribution.Call;
import org.partnercabinet.domain.distribution.Decision;
import org.partnercabinet.domain.distribution.How;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.distribution.Team;
import org.partnercabinet.domain.distribution.Turn;

/** One piece of work behind the gate. Nothing is stored before {@link #write}. Not for more than one thread. */
final class Floor {
    private final DeskStores stores;
    private final Moment moment;
    private final Staff staff;
    private final Book book;
    private final Set<OperatorId> freed = new HashSet<>();
    private final Set<SourceId> stirred = new HashSet<>();
    private final Map<SourceId, Instant> alarms = new HashMap<>();
    private final Map<AppealId, Appeal> waiting = new HashMap<>();
    private final PortalNews portal = new PortalNews();

    Floor(DeskStores stores, Moment moment) {
        this.stores = stores;
        this.moment = moment;
        this.staff = new Staff(stores, moment);
        this.book = new Book(stores);
    }

    Instant now() {
        return moment.now();
    }

    DeskStores stores() {
        return stores;
    }

    Appeal appeal(AppealId id) {
        return stores.records().appeals().get(id);
    }

    void bring(Collection<SourceId> sources) {
        staff.bring(sources);
    }

    Team team(SourceId source) {
        return staff.team(source);
    }

    Operator operator(OperatorId id) {
        return staff.operator(id);
    }

    /** A new one, which waits so far. */
    void arrived(Appeal appeal) {
        book.arrived(appeal);
        waiting.put(appeal.id(), appeal);
        portal.arrived(appeal, stores.records().entries().wanted());
    }

    void changed(Appeal appeal) {
        book.changed(appeal);
        if (appeal.isWaiting()) waiting.put(appeal.id(), appeal);
        else waiting.remove(appeal.id());
    }

    /** Whoever the rules choose gets it; if nobody can, it is as it was. @param lateToo keeps the reasons why not, too */
    Appeal place(Appeal appeal, Call call, How how, boolean lateToo) {
        Turn turn = staff.team(appeal.source()).next(call, moment.chance(), now());
        How really = turn.chosen().isPresent() && turn.chosen().equals(call.wanted()) ? How.STICKY : how;
        if (turn.chosen().isPresent() || lateToo) book.decided(Decision.of(turn, appeal, really, now()));
        if (turn.chosen().isEmpty()) return appeal;
        staff.played(turn);
        return begin(appeal, Assignment.by(really, turn.chosen().get(), now()));
    }

    /** By hand. @throws org.partnercabinet.domain.Refusal CONFLICT {@code operator.full}, {@code operator.inactive} */
    Appeal give(Appeal appeal, Assignment assignment) {
        Appeal given = begin(appeal, assignment);
        staff.takesOn(assignment.operator());
        return given;
    }

    /** Its operator parts with it, and has a place free; it waits. */
    Appeal release(Appeal appeal, Assignment.End how, Actor actor, String reason) {
        OperatorId operator =
                appeal.assignment().map(Assignment::operator).orElseThrow(() -> new IllegalStateException("nobody's"));
        var ended = new Assignment.Ended(appeal.id(), operator, now(), how, actor.account(), reason);
        Appeal waiting = appeal.released(ended);
        book.ended(waiting, ended);
        this.waiting.put(waiting.id(), waiting);
        staff.letsGo(operator);
        freed.add(operator);
        if (waiting.declined().containsKey(operator)) alarm(appeal.source(), now().plus(Appeal.DECLINED_FOR));
        return waiting;
    }

    /** These may be able to take something now. */
    void freed(OperatorId operator) {
        freed.add(operator);
    }

    /** Something may be given out there now. */
    void stirred(Collection<SourceId> sources) {
        stirred.addAll(sources);
    }

    void alarm(SourceId source, Instant at) {
        alarms.merge(source, at, (a, b) -> a.isBefore(b) ? a : b);
    }

    void write() {
        book.write();
        staff.write();
    }

    /** DeskStores what was done, then gives out what waits where somebody may be free now. */
    void finish() {
        write();
        Queue queue = stores.records().queue();
        var at = new HashSet<>(stirred);
        if (!freed.isEmpty()) at.addAll(queue.sources(freed));
        if (!at.isEmpty()) new Drain(this).at(List.copyOf(queue.around(at).keySet()));
        lateness();
        write();
        portal.addTo(stores.outbox());
        alarms.forEach((source, when) -> stores.outbox().add(Topics.WATCH, source.toString(), when));
    }

    /** What has come to wait, and still does, is looked at again when it waits too long. */
    private void lateness() {
        staff.bring(waiting.values().stream().map(Appeal::source).toList());
        waiting.values().forEach(appeal -> {
            Instant since = appeal.times().queuedAt();
            alarm(appeal.source(), Lateness.due(team(appeal.source()).source(), since));
        });
    }

    private Appeal begin(Appeal appeal, Assignment assignment) {
        Appeal given = appeal.assigned(assignment);
        book.begun(given, assignment);
        waiting.remove(given.id());
        staff.bring(List.of(appeal.source()));
        staff.team(appeal.source())
                .source()
                .rules()
                .acceptSeconds()
                .ifPresent(seconds -> alarm(appeal.source(), now().plus(Duration.ofSeconds(seconds))));
        // Of whoever had it before, the portal may know.
        boolean news =
                knownInPortal(assignment) || appeal.times().firstAssignedAt().isPresent();
        if (news) tellPortal(appeal);
        return given;
    }

    /** Somebody else is to be responsible there, if it is known there. */
    void tellPortal(Appeal appeal) {
        portal.responsible(appeal);
    }

    private boolean knownInPortal(Assignment assignment) {
        return staff.operator(assignment.operator()).profile().portalUser().isPresent();
    }
}
