package org.partnercabinet.http.ledger;

import static org.partnercabinet.http.input.Field.integer;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.ledger.LedgerQueries;
import org.partnercabinet.application.ledger.LedgerQueries.Line;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Resource;
import org.partnercabinet.http.web.Slice;

/** What a partner has, and line by line why. Administrators name the partner. */
public final class BalanceResource implements Resource {
    private static final int DEFAULT_SIZE = 25;
    private static final int LARGEST = 100;
    private static final Field CURSOR = integer("cursor", 1, Long.MAX_VALUE)
            .about("next_cursor of the answer before")
            .example(1024);

    private final LedgerQueries ledger;
    private final Whose whose;

    public BalanceResource(LedgerQueries ledger, Whose whose) {
        this.ledger = ledger;
        this.whose = whose;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                shared(Endpoint.get("/api/balance"))
                        .summary("A partner's money by currency")
                        .answers(200, BalanceView.class)
                        .handle(this::balance),
                shared(Endpoint.get("/api/statement"))
                        .summary("Every movement of a partner's money and its reason, newest first")
                        .query(CURSOR, integer("size", 1, LARGEST).example(DEFAULT_SIZE))
                        .answersSlice(StatementLineView.class)
                        .handle(this::statement));
    }

    private static EndpointDraft shared(EndpointDraft draft) {
        return draft.tag("money")
                .access(Access.roles(Role.PARTNER, Role.ADMIN))
                .scope("balance:read")
                .query(Whose.FIELD)
                .problems("partner.not-found");
    }

    private Answer balance(Call call) {
        return Answer.ok(BalanceView.of(ledger.balances(whose.inQuery(call))));
    }

    private Answer statement(Call call) {
        var partner = whose.inQuery(call);
        int size = call.query().optionalInteger("size").orElse(DEFAULT_SIZE);
        Optional<Long> before =
                call.query().has("cursor") ? Optional.of(call.query().number("cursor")) : Optional.empty();
        var lines = ledger.statement(partner, before, size + 1);
        var shown = lines.stream().limit(size).toList();
        Optional<String> next = lines.size() > size
                ? shown.stream()
                        .reduce((earlier, later) -> later)
                        .map(Line::seq)
                        .map(String::valueOf)
                : Optional.empty();
        var views = shown.stream()
                .map(line -> StatementLineView.of(line, call.language()))
                .toList();
        return Answer.ok(new Slice<>(views, next));
    }
}
