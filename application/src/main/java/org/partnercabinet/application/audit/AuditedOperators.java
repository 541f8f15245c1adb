package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.internal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.distribution.Operators;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.identity.AccountId;

/** Operators, and who changed them. */
public record AuditedOperators(Operators inner, Journal journal) implements Operators {
    @Override
    public void add(Operator operator) {
        inner.add(operator);
        tell("operator.added", operator, Facts.NONE);
    }

    @Override
    public Map<OperatorId, Operator> find(Collection<OperatorId> ids) {
        return inner.find(ids);
    }

    @Override
    public Optional<Operator> of(AccountId account) {
        return inner.of(account);
    }

    @Override
    public Operator change(OperatorId id, UnaryOperator<Operator> change) {
        var seen = new Seen<>(change);
        return seen.told(inner.change(id, seen), (before, after) -> {
            if (!facts(before).equals(facts(after))) tell("operator.changed", after, facts(before));
        });
    }

    @Override
    public Collection<Operator> recount() {
        return inner.recount();
    }

    private void tell(String action, Operator after, Map<String, String> before) {
        journal.write(action, internal("operator", after.id()), before, facts(after));
    }

    private static Map<String, String> facts(Operator operator) {
        var profile = operator.profile();
        return Facts.of("name", profile.name())
                .and("note", profile.note())
                .and("account", profile.account())
                .and("portal_user", profile.portalUser())
                .and("active", operator.active())
                .and("limit", operator.limit())
                .and("presence", operator.presence())
                .and("schedule", operator.schedule())
                .map();
    }
}
