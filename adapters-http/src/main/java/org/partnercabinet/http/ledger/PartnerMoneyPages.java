package org.partnercabinet.http.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.ledger.LedgerQueries;
import org.partnercabinet.application.ledger.LedgerQueries.Line;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.PartnerHead;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** A partner's money and each of its movements, for administrators. */
public final class PartnerMoneyPages implements Resource {
    private static final int SIZE = 25;

    private final LedgerQueries ledger;
    private final PartnerQueries partners;
    private final Pages pages;

    public PartnerMoneyPages(LedgerQueries ledger, PartnerQueries partners, Pages pages) {
        this.ledger = ledger;
        this.partners = partners;
        this.pages = pages;
    }

    /** @param older where the older lines begin; empty at the end */
    public record Statement(List<StatementLineView> lines, Optional<Long> older, boolean first) {}

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(PartnerHead.ROOT + "/{id}/money")
                .page(Access.roles(Role.ADMIN))
                .query(Field.number("before"))
                .handle(this::money));
    }

    private Answer money(Call call) {
        var head = PartnerHead.of(call, partners, "money");
        var partner = PartnerHead.id(call);
        var before = call.query().optionalNumber("before");
        var lines = ledger.statement(partner, before, SIZE + 1);
        var shown = lines.subList(0, Math.min(SIZE, lines.size()));
        Optional<Long> older =
                lines.size() > SIZE ? Optional.of(shown.get(SIZE - 1)).map(Line::seq) : Optional.empty();
        var language = call.viewer().language();
        var views =
                shown.stream().map(line -> StatementLineView.of(line, language)).toList();
        var balance = BalanceView.of(ledger.balances(partner));
        return pages.show(
                call,
                "ledger/partner.jte",
                Map.of(
                        "head", head,
                        "balance", balance,
                        "statement", new Statement(views, older, before.isEmpty())));
    }
}
