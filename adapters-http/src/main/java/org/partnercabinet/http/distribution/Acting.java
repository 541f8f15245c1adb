package org.partnercabinet.http.distribution;

import java.util.Optional;
import org.partnercabinet.application.distribution.Actor;
import org.partnercabinet.application.distribution.AppealQueries.AppealRow;
import org.partnercabinet.application.distribution.Operators;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Visitor;

/**
 * Who does something with appeals, and which appeals they may see: administrators and managers all, operators theirs and
 * the queue. Managers change nothing.
 */
public final class Acting {
    private final Operators operators;

    public Acting(Operators operators) {
        this.operators = operators;
    }

    /** A key acts for its account, within what that may do: the history shows whose it is. */
    Actor of(Call call) {
        var account = new AccountId(call.visitor().account());
        return limited(call).map(own -> Actor.operator(account, own)).orElseGet(() -> Actor.admin(account));
    }

    /** Whose appeals alone the caller may see; empty: all. */
    Optional<OperatorId> sight(Call call) {
        return DeskEyes.seesAll(call.visitor()) ? Optional.empty() : limited(call);
    }

    /** Whose appeals alone the caller may change; empty: all. */
    private Optional<OperatorId> limited(Call call) {
        return call.visitor().is(Role.ADMIN)
                ? Optional.empty()
                : Optional.of(self(call).id());
    }

    /** Who the caller is as an operator. @throws Refusal FORBIDDEN {@code operator.not-linked} */
    Operator self(Call call) {
        Visitor visitor = call.visitor();
        return operators
                .of(new AccountId(visitor.account()))
                .orElseThrow(() -> Refusal.forbidden("operator.not-linked", "no operator signs in by this account"));
    }

    /** @throws Refusal NOT_FOUND {@code appeal} when the caller may not see it */
    AppealRow visible(Call call, Optional<AppealRow> appeal) {
        var only = sight(call);
        return appeal.filter(row -> only.isEmpty() || isTheirs(row, only.get()))
                .orElseThrow(() -> Refusal.notFound("appeal"));
    }

    private static boolean isTheirs(AppealRow row, OperatorId operator) {
        boolean waits = row.status().equals("active") && row.operator().isEmpty();
        return waits || row.operator().filter(o -> o.id().equals(operator)).isPresent();
    }
}
