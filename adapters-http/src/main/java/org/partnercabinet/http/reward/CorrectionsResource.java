package org.partnercabinet.http.reward;

import static org.partnercabinet.http.input.Field.currency;
import static org.partnercabinet.http.input.Field.decimal;
import static org.partnercabinet.http.input.Field.lines;
import static org.partnercabinet.http.input.Field.uuid;

import java.util.List;
import org.partnercabinet.application.reward.CorrectBalance;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.MoneyView;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** What administrators add to or take from partners' balances by hand. */
public final class CorrectionsResource implements Resource {
    private static final long MOST = 1_000_000_000L;
    private static final int FINEST = 4;

    private final CorrectBalance correct;

    public CorrectionsResource(CorrectBalance correct) {
        this.correct = correct;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.post("/api/corrections")
                .tag("money")
                .summary("Corrects a partner's balance by hand")
                .description("The next payout includes it, whichever referrals are chosen.")
                .access(Access.roles(Role.ADMIN))
                .scope("corrections:write")
                .body(Body.of(
                        uuid("partner_id").required(),
                        decimal("amount", -MOST, MOST, FINEST)
                                .about("negative takes away; not zero")
                                .example("-100.50")
                                .required(),
                        currency("currency").required(),
                        lines("comment")
                                .max(1000)
                                .about("why; the partner reads it")
                                .required()))
                .idempotent()
                .answers(201, CorrectionView.class)
                .problems("partner.not-found", "money.zero", "money.too-precise")
                .handle(this::create));
    }

    private Answer create(Call call) {
        var input = call.input();
        var partner = new PartnerId(input.uuid("partner_id"));
        var amount = Money.of(input.decimal("amount"), Money.currency(input.text("currency")));
        var comment = input.text("comment");
        var id = correct.handle(
                partner, amount, comment, new AccountId(call.visitor().account()));
        return Answer.json(201, new CorrectionView(id, partner.value(), MoneyView.of(amount), comment));
    }
}
