package org.partnercabinet.http.buyer;

import static org.partnercabinet.http.input.Field.bool;
import static org.partnercabinet.http.input.Field.secret;
import static org.partnercabinet.http.input.Field.text;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.partnercabinet.application.buyer.BuyerQueries;
import org.partnercabinet.application.buyer.RecordPayment;
import org.partnercabinet.application.buyer.RegisterBuyer;
import org.partnercabinet.application.client.PhoneNumbers;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.RateLimits;
import org.partnercabinet.http.web.Resource;

/** Buyers register, are looked at, and pay. Bitrix24 hears of it later and is never in the way. */
public final class BuyersResource implements Resource {
    private static final int PER_ADDRESS = 30;
    private static final Duration PERIOD = Duration.ofMinutes(15);
    private static final Body REGISTRATION = Body.of(Stream.concat(
                    Stream.of(
                            text("name").required().example("Anna Petrova"),
                            text("email").max(254).required().example("anna@example.com"),
                            secret("password").min(8).required(),
                            text("phone").max(40).example("+7 912 345-67-89")),
                    BuyerInput.marks().stream())
            .toArray(Field[]::new));

    private final RegisterBuyer register;
    private final RecordPayment pay;
    private final BuyerQueries buyers;
    private final PhoneNumbers phones;
    private final RateLimits limits;

    public BuyersResource(
            RegisterBuyer register, RecordPayment pay, BuyerQueries buyers, PhoneNumbers phones, RateLimits limits) {
        this.register = register;
        this.pay = pay;
        this.buyers = buyers;
        this.phones = phones;
        this.limits = limits;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/api/users/register")
                        .tag("buyers")
                        .summary("Makes an account to buy")
                        .description(
                                "A contact and a deal with the product come to be in Bitrix24 afterwards. UTM marks"
                                        + " are taken from the body or from cookies of the same names.")
                        .access(Access.open())
                        .body(REGISTRATION)
                        .idempotent()
                        .answers(201, BuyerView.class)
                        .problems("account.email-taken", "email.invalid", "phone.invalid", "password.too-short")
                        .problems("request.too-many", "idempotency.in-progress")
                        .handlePrepared(this::register),
                Endpoint.get("/api/users/{user}")
                        .tag("buyers")
                        .summary("A buyer with payment and Bitrix24 ids")
                        .description("Buyers see themselves, administrators everybody.")
                        .access(Access.signedIn())
                        .scope("buyers:read")
                        .answers(200, BuyerView.class)
                        .problems("buyer.not-found")
                        .handle(call ->
                                view(owner(call), number(call.pathText("user"))).answer(200)),
                Endpoint.post("/api/users/update-payment")
                        .tag("buyers")
                        .summary("Says whether a buyer has paid; the deal follows")
                        .access(Access.roles(Role.ADMIN))
                        .scope("buyers:write")
                        .body(Body.of(
                                BuyerInput.number().required(), bool("isPaid").required()))
                        .idempotent()
                        .answers(200, BuyerView.class)
                        .problems("buyer.not-found")
                        .handle(this::pay));
    }

    private Supplier<Answer> register(Call call) {
        var input = call.input();
        var wanted = new RegisterBuyer.Wanted(
                input.text("name"),
                new Email(input.text("email")),
                input.optionalText("phone").map(phones::read),
                BuyerInput.utm(call));
        limits.take("register.address", call.remoteNetwork(), PER_ADDRESS, PERIOD);
        var hash = register.hash(new Password(input.text("password")));
        return () -> {
            var buyer = register.handle(wanted, hash);
            return view(Optional.empty(), buyer.number()).answer(201).with("Location", "/api/users/" + buyer.number());
        };
    }

    private Answer pay(Call call) {
        long number = BuyerInput.number(call.input()).orElseThrow();
        pay.handle(number, call.input().bool("isPaid"));
        return view(Optional.empty(), number).answer(200);
    }

    private static Optional<AccountId> owner(Call call) {
        return call.visitor().is(Role.ADMIN)
                ? Optional.empty()
                : Optional.of(new AccountId(call.visitor().account()));
    }

    private static long number(String text) {
        return text.matches("[1-9][0-9]{0,15}") ? Long.parseLong(text) : 0;
    }

    private BuyerView view(Optional<AccountId> owner, long number) {
        return buyers.one(owner, number).map(BuyerView::of).orElseThrow(() -> Refusal.notFound("buyer"));
    }
}
