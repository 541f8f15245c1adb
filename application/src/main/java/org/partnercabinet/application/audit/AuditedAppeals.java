package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partnercabinet.application.distribution.Appeals;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.domain.distribution.How;
import org.partnercabinet.domain.distribution.OperatorId;

/** Appeals, and what people did with them. What the rules decided has its own log, {@code Decisions}. */
public record AuditedAppeals(Appeals inner, Journal journal) implements Appeals {
    @Override
    public Appeal get(AppealId id) {
        return inner.get(id);
    }

    @Override
    public Map<AppealId, Appeal> find(Collection<AppealId> ids) {
        return inner.find(ids);
    }

    @Override
    public List<Appeal> heldBy(OperatorId operator) {
        return inner.heldBy(operator);
    }

    @Override
    public Optional<AppealId> causedBy(String cause) {
        return inner.causedBy(cause);
    }

    @Override
    public Map<Again, OperatorId> lastOperators(Collection<Again> leads) {
        return inner.lastOperators(leads);
    }

    @Override
    public void save(Work work) {
        var done = journal.isPersonal() ? byPeople(work) : Map.<Appeal, Optional<String>>of();
        var before = done.isEmpty()
                ? Map.<AppealId, Appeal>of()
                : inner.find(done.keySet().stream().map(Appeal::id).toList());
        inner.save(work);
        var lines = new ArrayList<Journal.Line>();
        done.forEach((appeal, action) -> Optional.ofNullable(before.get(appeal.id()))
                .ifPresent(was -> action.or(() -> change(was, appeal))
                        .map(what -> new Journal.Line(what, internal("appeal", appeal.id()), facts(was), facts(appeal)))
                        .ifPresent(lines::add)));
        journal.write(lines);
    }

    /** What a person's step changed, but for what it had the rules do, and what that was as far as the work says it. */
    private static Map<Appeal, Optional<String>> byPeople(Work work) {
        Map<AppealId, Assignment.Ended> ended = work.ended().stream()
                .collect(Collectors.toMap(Assignment.Ended::appeal, e -> e, (first, later) -> first));
        var done = new LinkedHashMap<Appeal, Optional<String>>();
        for (Appeal appeal : work.changed()) {
            var end = Optional.ofNullable(ended.get(appeal.id()));
            var begun = Optional.ofNullable(work.begun().get(appeal.id()));
            if (end.isPresent()) done.put(appeal, Optional.of(ending(end.get().how())));
            else if (begun.isEmpty()) done.put(appeal, Optional.empty());
            else beginning(begun.get().how()).ifPresent(action -> done.put(appeal, Optional.of(action)));
        }
        return done;
    }

    private static Optional<String> beginning(How how) {
        return switch (how) {
            case MANUAL -> Optional.of("appeal.assigned");
            case TAKEN -> Optional.of("appeal.taken");
            default -> Optional.empty();
        };
    }

    private static Optional<String> change(Appeal before, Appeal after) {
        // That it is to go to the portal is told by its entry.
        if (after.content().toPortal() != before.content().toPortal()) return Optional.empty();
        if (after.isClosed()) return Optional.of("appeal.closed");
        return before.isClosed() ? Optional.of("appeal.reopened") : Optional.empty();
    }

    private static String ending(Assignment.End how) {
        return switch (how) {
            case CLOSED -> "appeal.closed";
            case REASSIGNED -> "appeal.reassigned";
            case RETURNED -> "appeal.returned";
            case TIMEOUT, REQUEUED -> "appeal.requeued";
        };
    }

    private static Map<String, String> facts(Appeal appeal) {
        var facts = Facts.of("status", appeal.state().getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
        if (appeal.state() instanceof Appeal.Closed closed)
            facts.and("operator", closed.operator()).and("result", closed.result());
        appeal.assignment()
                .ifPresent(assignment ->
                        facts.and("operator", assignment.operator()).and("reason", assignment.reason()));
        return facts.map();
    }
}
