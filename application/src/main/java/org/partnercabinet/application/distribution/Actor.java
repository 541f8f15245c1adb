package org.partnercabinet.application.distribution;

import java.util.Optional;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.identity.AccountId;

/**
 * Who does something with appeals.
 *
 * @param account empty for a program
 * @param operator an operator who is no more than that: they touch only what they have
 */
public record Actor(Optional<AccountId> account, Optional<OperatorId> operator) {
    public static Actor admin(AccountId account) {
        return new Actor(Optional.of(account), Optional.empty());
    }

    public static Actor program() {
        return new Actor(Optional.empty(), Optional.empty());
    }

    public static Actor operator(AccountId account, OperatorId operator) {
        return new Actor(Optional.of(account), Optional.of(operator));
    }

    /** @throws Refusal NOT_FOUND {@code appeal} when it is somebody else's */
    void expectTheirs(Appeal appeal) {
        if (operator.isEmpty()) return;
        Optional<OperatorId> owner = appeal.state() instanceof Appeal.Closed closed
                ? closed.operator()
                : appeal.assignment().map(Assignment::operator);
        if (!owner.equals(operator)) throw Refusal.notFound("appeal");
    }
}
