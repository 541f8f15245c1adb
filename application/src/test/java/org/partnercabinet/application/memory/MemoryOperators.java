package org.partnercabinet.application.memory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.distribution.Operators;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.identity.AccountId;

record MemoryOperators(MemoryDatabase db) implements Operators {
    @Override
    public void add(Operator operator) {
        db.expectTransaction();
        expectOnlyOne(operator);
        db.distribution.operators.put(operator.id(), operator);
    }

    @Override
    public Map<OperatorId, Operator> find(Collection<OperatorId> ids) {
        return db.read(() -> {
            Map<OperatorId, Operator> found = new LinkedHashMap<>();
            ids.forEach(id -> db.distribution.operators.find(id).ifPresent(o -> found.put(id, o)));
            return found;
        });
    }

    @Override
    public Optional<Operator> of(AccountId account) {
        return db.read(() -> db.distribution
                .operators
                .all()
                .filter(o -> o.profile().account().filter(account::equals).isPresent())
                .findFirst());
    }

    @Override
    public Operator change(OperatorId id, UnaryOperator<Operator> change) {
        db.expectGate();
        Operator before = get(id);
        Operator changed = change.apply(before).carrying(before.load());
        expectOnlyOne(changed);
        db.distribution.operators.put(id, changed);
        return changed;
    }

    @Override
    public Collection<Operator> recount() {
        db.expectGate();
        List<Operator> wrong = db.distribution
                .operators
                .all()
                .filter(o -> o.load() != counted(o.id()))
                .map(o -> o.carrying(counted(o.id())))
                .toList();
        wrong.forEach(o -> db.distribution.operators.put(o.id(), o));
        return wrong;
    }

    private int counted(OperatorId id) {
        return (int) db.distribution
                .appeals
                .all()
                .filter(a ->
                        a.assignment().filter(to -> to.operator().equals(id)).isPresent())
                .count();
    }

    private void expectOnlyOne(Operator operator) {
        boolean taken = operator.profile()
                .account()
                .flatMap(this::of)
                .filter(other -> !other.id().equals(operator.id()))
                .isPresent();
        if (taken) throw Refusal.conflict("operator.account-taken", "the account is another operator's");
    }
}
