package org.partnercabinet.http.buyer;

import static org.partnercabinet.http.input.Field.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnercabinet.application.buyer.BuyWithAccount;
import org.partnercabinet.application.buyer.BuyerQueries;
import org.partnercabinet.application.buyer.ResendBuyer;
import org.partnercabinet.application.client.PhoneNumbers;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** Existing accounts become buyers, and failed deals are made again. */
public final class DealsResource implements Resource {
    private static final Body BODY = Body.of(Stream.concat(
                    Stream.of(
                            BuyerInput.number().about("a buyer whose deal is to be made again; yourself if left out"),
                            text("name")
                                    .about("for an account that is no buyer yet")
                                    .example("Anna Petrova"),
                            text("phone").max(40).example("+7 912 345-67-89")),
                    BuyerInput.marks().stream())
            .toArray(Field[]::new));

    private final BuyWithAccount buy;
    private final ResendBuyer resend;
    private final BuyerQueries buyers;
    private final PhoneNumbers phones;

    public DealsResource(BuyWithAccount buy, ResendBuyer resend, BuyerQueries buyers, PhoneNumbers phones) {
        this.buy = buy;
        this.resend = resend;
        this.buyers = buyers;
        this.phones = phones;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.post("/api/bitrix24/create-deal")
                .tag("buyers")
                .summary("Makes the contact and the deal of an account in Bitrix24")
                .description(
                        "201 for an account that becomes a buyer by this; 200 for one that is: what failed is tried"
                                + " again, what is there stays as it is. Administrators may name any buyer.")
                .access(Access.signedIn())
                .noKeys()
                .body(BODY)
                .idempotent()
                .answers(201, BuyerView.class)
                .answers(200, BuyerView.class)
                .problems("buyer.not-found", "phone.invalid")
                .handle(this::create));
    }

    private Answer create(Call call) {
        var me = new AccountId(call.visitor().account());
        var named = BuyerInput.number(call.input());
        var phone = call.input().optionalText("phone").map(phones::read);
        if (named.isPresent()) {
            Optional<AccountId> owner = call.visitor().is(Role.ADMIN) ? Optional.empty() : Optional.of(me);
            return again(owner, named.get());
        }
        var became = buy.handle(me, call.input().optionalText("name"), phone, BuyerInput.utm(call));
        long number = became.buyer().number();
        return became.fresh() ? view(Optional.of(me), number).answer(201) : again(Optional.of(me), number);
    }

    private Answer again(Optional<AccountId> owner, long number) {
        var row = buyers.one(owner, number).orElseThrow(() -> Refusal.notFound("buyer"));
        resend.handle(row.buyer().id());
        return view(owner, number).answer(200);
    }

    private BuyerView view(Optional<AccountId> owner, long number) {
        return buyers.one(owner, number).map(BuyerView::of).orElseThrow(() -> Refusal.notFound("buyer"));
    }
}
