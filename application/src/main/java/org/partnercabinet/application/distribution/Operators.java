package org.partnercabinet.application.distribution;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.identity.AccountId;

/** All operators. */
public interface Operators {
    /** @throws org.partnercabinet.domain.Refusal CONFLICT {@code operator.account-taken}: one operator an account */
    void add(Operator operator);

    /** Which of these there are, in one statement. */
    Map<OperatorId, Operator> find(Collection<OperatorId> ids);

    /** Who signs in by that account. */
    Optional<Operator> of(AccountId account);

    /**
     * Changes what people set. The load is not theirs to set and stays as it is stored; {@link Teams#save} moves it.
     * Behind the gate.
     *
     * @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code operator}; CONFLICT {@code operator.account-taken}
     */
    Operator change(OperatorId id, UnaryOperator<Operator> change);

    /**
     * Counts the appeals everybody has and corrects loads that say otherwise. Behind the gate. It should never find any.
     *
     * @return whose load was wrong, as it is now
     */
    Collection<Operator> recount();

    /** @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code operator} */
    default Operator get(OperatorId id) {
        return Optional.ofNullable(find(java.util.List.of(id)).get(id))
                .orElseThrow(() -> org.partnercabinet.domain.Refusal.notFound("operator"));
    }
}
