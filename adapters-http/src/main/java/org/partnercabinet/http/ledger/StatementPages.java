package org.partnercabinet.http.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.ledger.LedgerQueries;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** What a partner has, and line by line why, in a browser. */
public final class StatementPages implements Resource {
    private static final int SIZE = 50;

    private final LedgerQueries ledger;
    private final Whose whose;
    private final Pages pages;

    public StatementPages(LedgerQueries ledger, Whose whose, Pages pages) {
        this.ledger = ledger;
        this.whose = whose;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/partner/statement")
                .page(Access.roles(Role.PARTNER))
                .query(Field.integer("cursor", 1, Long.MAX_VALUE))
                .handle(this::show));
    }

    private Answer show(Call call) {
        var partner = whose.own(call.visitor());
        var before = call.query().optionalNumber("cursor");
        var lines = ledger.statement(partner, before, SIZE + 1);
        var shown = lines.stream().limit(SIZE).toList();
        Optional<Long> next =
                lines.size() > SIZE ? Optional.of(shown.get(SIZE - 1).seq()) : Optional.empty();
        var language = call.viewer().language();
        Map<String, Object> page = Map.of(
                "balances", ledger.balances(partner),
                "lines",
                        shown.stream()
                                .map(line -> StatementLineView.of(line, language))
                                .toList(),
                "next", next.map(seq -> "/partner/statement?cursor=" + seq).orElse(""),
                "first", before.isEmpty());
        return pages.show(call, "ledger/statement.jte", page);
    }
}
