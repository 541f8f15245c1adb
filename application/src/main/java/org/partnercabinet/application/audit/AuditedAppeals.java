package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.internal;

import java.util.Collection;
import java.util.HashMap;
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
        var done = new HashMap<Appeal, String>();
        if (journal.isPersonal()) {
            Map<AppealId, Assignment.Ended> ended = work.ended().stream()
                    .collect(Collectors.toMap(Assignment.Ended::appeal, e -> e, (first, later) -> first));
            for (Appeal appeal : work.changed()) {
                action(appeal, Optional.ofNullable(ended.get(appeal.id())), work)
                        .ifPresent(action -> done.put(appeal, action));
            }
        }
        var before = new HashMap<AppealId, Map<String, String>>();
        done.keySet().forEach(appeal -> before.put(appeal.id(), facts(inner.get(appeal.id()))));
        inner.save(work);
        done.forEach((appeal, action) -> journal.write(
                action, internal("appeal", appeal.id()), before.getOrDefault(appeal.id(), Facts.NONE), facts(appeal)));
    }

    /** Empty for what a person's step had the rules do. */
    private Optional<String> action(Appeal appeal, Optional<Assignment.Ended> ended, Work work) {
        var begun = Optional.ofNullable(work.begun().get(appeal.id()));
        if (ended.isPresent()) return Optional.of(ending(ended.get().how()));
        if (begun.isPresent()) {
            How how = begun.get().how();
            if (how == How.MANUAL) return Optional.of("appeal.assigned");
            return how == How.TAKEN ? Optional.of("appeal.taken") : Optional.empty();
        }
        if (appeal.isClosed()) return Optional.of("appeal.closed");
        return inner.get(appeal.id()).isClosed() ? Optional.of("appeal.reopened") : Optional.empty();
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
