package org.partnercabinet.application.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnercabinet.application.distribution.Appeals;
import org.partnercabinet.application.memory.DistributionTables.Stay;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.domain.distribution.OperatorId;

record MemoryAppeals(MemoryDatabase db) implements Appeals {
    private static final Set<Assignment.End> HANDLED = EnumSet.of(Assignment.End.CLOSED, Assignment.End.REASSIGNED);

    @Override
    public Appeal get(AppealId id) {
        return db.read(() -> db.distribution.appeals.find(id).orElseThrow(() -> Refusal.notFound("appeal")));
    }

    @Override
    public Map<AppealId, Appeal> find(Collection<AppealId> ids) {
        return db.read(() -> {
            Map<AppealId, Appeal> found = new LinkedHashMap<>();
            ids.forEach(id -> db.distribution.appeals.find(id).ifPresent(a -> found.put(id, a)));
            return found;
        });
    }

    @Override
    public List<Appeal> heldBy(OperatorId operator) {
        return db.read(() -> db.distribution
                .appeals
                .all()
                .filter(a -> a.assignment()
                        .filter(to -> to.operator().equals(operator))
                        .isPresent())
                .sorted(Comparator.comparing((Appeal a) -> a.times().queuedAt()).thenComparing(a -> a.id().value()))
                .toList());
    }

    @Override
    public Optional<AppealId> causedBy(String cause) {
        return db.read(() -> db.distribution
                .appeals
                .all()
                .filter(a -> a.content().cause().filter(cause::equals).isPresent())
                .map(Appeal::id)
                .findFirst());
    }

    @Override
    public Map<Again, OperatorId> lastOperators(Collection<Again> leads) {
        return db.read(() -> {
            Map<Again, OperatorId> last = new LinkedHashMap<>();
            leads.forEach(lead -> db.distribution
                    .stays
                    .all()
                    .filter(stay -> isOf(stay, lead))
                    .max(Comparator.comparing((Stay stay) -> stay.assignment().at())
                            .thenComparing(Stay::number))
                    .ifPresent(stay -> last.put(lead, stay.assignment().operator())));
            return last;
        });
    }

    @Override
    public void save(Work work) {
        db.expectGate();
        for (Appeal appeal : work.fresh()) put(appeal);
        for (Appeal appeal : work.changed()) {
            if (get(appeal.id()).version() != appeal.version()) throw new IllegalStateException("changed meanwhile");
            put(appeal);
        }
        work.ended().forEach(this::end);
        work.begun().forEach((id, assignment) -> {
            if (db.distribution.staysOf(id).anyMatch(stay -> stay.end().isEmpty())) {
                throw new IllegalStateException("appeal " + id + " would have two operators");
            }
            long number = db.distribution.row();
            db.distribution.stays.put(number, new Stay(number, id, get(id).source(), assignment, Optional.empty()));
        });
    }

    private void put(Appeal appeal) {
        db.distribution.appeals.put(
                appeal.id(),
                new Appeal(
                        appeal.id(),
                        appeal.source(),
                        appeal.client(),
                        appeal.content(),
                        appeal.times(),
                        appeal.state(),
                        appeal.wish(),
                        appeal.declined(),
                        appeal.version() + 1));
        appeal.assignment()
                .filter(a -> a.openedAt().isPresent())
                .ifPresent(opened -> db.distribution
                        .staysOf(appeal.id())
                        .filter(stay -> stay.end().isEmpty())
                        .forEach(stay -> db.distribution.stays.put(
                                stay.number(),
                                new Stay(stay.number(), stay.appeal(), stay.source(), opened, Optional.empty()))));
    }

    private void end(Assignment.Ended ended) {
        Stay stay = db.distribution
                .staysOf(ended.appeal())
                .filter(s -> s.end().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody has appeal " + ended.appeal()));
        db.distribution.stays.put(
                stay.number(),
                new Stay(stay.number(), stay.appeal(), stay.source(), stay.assignment(), Optional.of(ended)));
    }

    private boolean isOf(Stay stay, Again lead) {
        return stay.end().map(end -> HANDLED.contains(end.how())).orElse(true)
                && !stay.assignment().at().isBefore(lead.since())
                && lead.source().map(stay.source()::equals).orElse(true)
                && get(stay.appeal()).client().equals(lead.client());
    }
}
